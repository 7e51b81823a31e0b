import { Check } from 'lucide-react';
import { useEffect, useId, useMemo, useRef } from 'react';
import { useAccountNow } from '#client/use-account.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import {
  checkNode,
  describeExample,
  describeSettings,
  getNodeTitle,
  summariseNode,
} from '#domain/nodes/registry.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { graphFor } from '#features/builder/design/derived.ts';
import type { PanelFocus } from '#features/builder/design/design-state.ts';
import { focusSetting } from '#features/builder/fields/panel-field.tsx';
import { panelWords } from '#features/builder/fields/panel-words.ts';
import styles from '#features/builder/fields/panels.module.css';
import { getHue, getIcon } from '#product/node-look.ts';
import { Button } from '#ui/button.tsx';
import { FactList } from '#ui/fact-list.tsx';
import { announce } from '#ui/live-region.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { blockedBy } from './blocked-by.ts';
import { NodeFields } from './node-fields.tsx';
import { sentHereFor } from './sent-here.ts';
import { StepProblems } from './step-problems.tsx';

type Props = Readonly<{ node: ProgramNode; focus: PanelFocus | null; onClose: () => void }>;

/** The settings of the selected step: to be changed, or as plain text where the program can only be viewed. */
export function SettingsPanel({ node, focus, onClose }: Props) {
  const { isEditable } = useBuilder();
  return isEditable ? (
    <EditPanel node={node} focus={focus} onClose={onClose} />
  ) : (
    <ViewPanel node={node} focus={focus} onClose={onClose} />
  );
}

function ViewPanel({ node, focus, onClose }: Props) {
  const { words } = useBuilder();
  const body = useFocusIn(focus, node);
  return (
    <SidePanel
      title={getNodeTitle(node)}
      subtitle={panelWords.viewOnly}
      icon={getIcon(node.type)}
      hue={getHue(node.type)}
      onClose={onClose}
    >
      <div ref={body} tabIndex={-1} className={styles['fields']}>
        <FactList facts={describeSettings(node, words)} />
        <Example node={node} />
      </div>
    </SidePanel>
  );
}

function EditPanel({ node, focus, onClose }: Props) {
  const { store, catalogue, words } = useBuilder();
  const formId = useId();
  const draft = useDesign((state) => (state.draft?.node.id === node.id ? state.draft : null));
  const design = useDesign((state) => state.present);
  const version = useDesign((state) => state.fieldsVersion);
  const sentHere = useMemo(() => sentHereFor(node.id, design, graphFor(design)), [node.id, design]);
  const body = useFocusIn(focus, node);
  const shown = draft?.node ?? node;
  const problems = checkNode(shown, catalogue);

  const change = (next: ProgramNode, incomplete?: string) =>
    store.dispatch({ type: 'draftChanged', node: next, blockedBy: incomplete ?? blockedBy(next, catalogue) });
  const apply = () => {
    if (draft === null) return;
    if (draft.blockedBy !== null) {
      announce(draft.blockedBy, { assertive: true });
      return;
    }
    store.dispatch({ type: 'draftApplied' });
    announce(panelWords.applied);
  };

  return (
    <SidePanel
      title={getNodeTitle(node)}
      subtitle={summariseNode(node, words)}
      icon={getIcon(node.type)}
      hue={getHue(node.type)}
      onClose={onClose}
      footer={
        <>
          {draft && (
            <Button variant="quiet" onClick={() => store.dispatch({ type: 'draftDiscarded' })}>
              {panelWords.discard}
            </Button>
          )}
          <Button
            type="submit"
            form={formId}
            icon={Check}
            disabledReason={draft ? undefined : panelWords.unchanged}
          >
            {panelWords.apply}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        ref={body}
        noValidate
        className={styles['fields']}
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <StepProblems node={node} shown={shown} />
        <NodeFields
          key={`${node.id} ${version}`}
          node={shown}
          context={words}
          sentHere={sentHere}
          problems={problems}
          onChange={change}
        />
        <Example node={shown} />
      </form>
    </SidePanel>
  );
}

/** A sentence that says what the settings come to, as they are being typed. */
function Example({ node }: { node: ProgramNode }) {
  const { words } = useBuilder();
  const now = useAccountNow() ?? words.now;
  return (
    <section className={styles['example']}>
      <h3 className={styles['exampleTitle']}>{panelWords.willHappen}</h3>
      <p>{describeExample(node, { ...words, now })}</p>
    </section>
  );
}

function useFocusIn<T extends HTMLElement>(focus: PanelFocus | null, node: ProgramNode) {
  const body = useRef<T & HTMLFormElement & HTMLDivElement>(null);
  useEffect(() => {
    if (focus !== null && body.current) focusSetting(body.current, focus.setting);
  }, [focus, node.id]);
  return body;
}
