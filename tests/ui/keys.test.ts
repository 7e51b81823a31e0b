import { describe, expect, it } from 'vitest';
import { arePressed, formatKeys, keysForAria } from '#ui/keys.ts';

type Held = Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', true>>;

const press = (key: string, held: Held = {}, code = '') => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('keys as they are pressed', () => {
  it('takes Ctrl, and ⌘ on a Mac, and neither for the other', () => {
    const heard = [
      arePressed('Mod Z', press('z', { ctrlKey: true }), false),
      arePressed('Mod Z', press('z', { metaKey: true }), false),
      arePressed('Mod Z', press('z', { metaKey: true }), true),
      arePressed('Mod Z', press('z', { ctrlKey: true }), true),
    ];
    expect(heard).toEqual([true, false, true, false]);
  });

  it('tells Shift, Alt and nothing held apart', () => {
    const shiftZ = press('Z', { ctrlKey: true, shiftKey: true });
    const heard = [
      arePressed('Mod Shift Z', shiftZ, false),
      arePressed('Mod Z', shiftZ, false),
      arePressed('F8', press('F8', { shiftKey: true }), false),
      arePressed('Alt ArrowUp', press('ArrowUp', { altKey: true }), false),
      arePressed('Alt ArrowUp', press('ArrowUp'), false),
    ];
    expect(heard).toEqual([true, false, false, true, false]);
  });

  it.each([
    ['Cyrillic', 'я'],
    ['Greek', 'ζ'],
    ['Hebrew', 'ז'],
  ])('[A11Y-11] takes a letter by its place under a %s layout', (_layout, letter) => {
    const ctrlZ = press(letter, { ctrlKey: true }, 'KeyZ');
    expect([arePressed('Mod Z', ctrlZ, false), arePressed('Mod Y', ctrlZ, false)]).toEqual([true, false]);
  });

  it.each([
    ['AZERTY', 'KeyW'],
    ['QWERTZ', 'KeyY'],
    ['Dvorak', 'Slash'],
  ])('[A11Y-11] takes the letter itself under %s, whatever its place', (_layout, code) => {
    const ctrlZ = press('z', { ctrlKey: true }, code);
    expect(['Mod Z', 'Mod W', 'Mod Y'].map((keys) => arePressed(keys, ctrlZ, false))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('hears a digit that the layout types with Shift', () => {
    expect(arePressed('0', press('0', { shiftKey: true }, 'Digit0'))).toBe(true);
  });

  it('hears a sign wherever the keyboard has it', () => {
    expect([arePressed('/', press('/', { shiftKey: true })), arePressed('?', press('?'))]).toEqual([
      true,
      true,
    ]);
  });
});

describe('keys as they are read', () => {
  it('uses the names of the platform, in its order', () => {
    const read = ['Mod Shift Z', 'Alt ArrowUp', 'Delete'].map((keys) => [
      formatKeys(keys, false),
      formatKeys(keys, true),
    ]);
    expect(read).toEqual([
      ['Ctrl Shift Z', '⇧ ⌘ Z'],
      ['Alt ↑', '⌥ ↑'],
      ['Del', '⌫'],
    ]);
  });

  it('writes them as screen readers are told', () => {
    expect([keysForAria('Mod Shift Z', false), keysForAria('Mod Shift Z', true)]).toEqual([
      'Control+Shift+Z',
      'Meta+Shift+Z',
    ]);
  });
});
