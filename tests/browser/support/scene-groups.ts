import { SCENE_GROUPS } from '#tests/screenshots/scenes.ts';

/**
 * Every look at every scene takes longer than a change may wait: the groups named here are looked at with every change, the
 * others in the long run.
 */
export type When = 'with every change' | 'in the long run';

export function sceneGroups(when: When, withEveryChange: readonly string[]) {
  const isNow = when === 'with every change';
  return SCENE_GROUPS.filter(({ name }) => withEveryChange.includes(name) === isNow);
}
