import { useReactFlow } from '@xyflow/react';
import { ChevronDown, ChevronUp, CircleAlert, TriangleAlert, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { FIND_COMMANDS } from '#features/builder/commands/find-commands.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { graphFor, problemsIn } from '#features/builder/design/derived.ts';
import { searchableSteps } from '#features/builder/finding/searchable-steps.ts';
import { findSteps, hasFilter, withFilter } from '#features/builder/finding/step-query.ts';
import { foundIn, showFound, walkFound } from '#features/builder/finding/step-walk.ts';
import { focusNode } from '#features/builder/steps/node-element.ts';
import { shortName } from '#features/builder/steps/node-name.ts';
import { withShortcut } from '#product/commands/command-controls.ts';
import { IconButton } from '#ui/button.tsx';
import { FilterChip, FilterChips } from '#ui/filter-chip.tsx';
import { SearchField } from '#ui/search-field.tsx';
import { SEARCH_WORDS as words } from './search-words.ts';
import styles from './step-search.module.css';

/** Stands over the top of the canvas or the outline while a step is looked for. */
export function StepSearch() {
  const builder = useBuilder();
  const { canvas, store } = builder;
  const flow = useReactFlow();
  const query = useStore(canvas, ({ search }) => search?.query ?? '');
  const { found, at, name } = useFound(query);
  const box = useRef<HTMLDivElement>(null);
  useFocus(box);
  const [before] = useState(() => document.activeElement);

  const ask = (next: string) => {
    canvas.setState(({ search }) => ({ search: search && { ...search, query: next } }));
    const [selected] = store.getState().selection;
    const fitting = foundIn(builder, next);
    if (selected === undefined || !fitting.includes(selected)) showFound(builder, flow, fitting[0]);
  };
  const close = () => {
    canvas.setState({ search: null });
    const [selected] = store.getState().selection;
    if (selected !== undefined && found.includes(selected)) focusNode(selected);
    else if (before instanceof HTMLElement && before.isConnected) before.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && event.key !== 'Enter') return;
    const isInField = event.target instanceof HTMLInputElement;
    if (event.key === 'Enter' && !isInField) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') close();
    else walkFound(builder, flow, event.shiftKey ? -1 : 1);
  };
  const place = found.length === 0 ? words.none : words.place(at, found.length);
  return (
    <div
      ref={box}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- jsdom does not know the tag for it yet
      role="search"
      aria-label={words.label}
      className={styles['box']}
      onKeyDownCapture={onKeyDown}
    >
      <div className={styles['line']}>
        <SearchField
          label={words.label}
          placeholder={words.placeholder}
          value={query}
          onChange={ask}
          className={styles['field']}
        />
        <Filters query={query} onChange={ask} />
        <output className={styles['place']}>
          {query.trim() !== '' && place}
          {name !== '' && <span className="visually-hidden">. {name}</span>}
        </output>
        <IconButton
          name={words.previous}
          tooltip={withShortcut(words.previous, FIND_COMMANDS.previousFound)}
          icon={ChevronUp}
          size="small"
          onClick={() => walkFound(builder, flow, -1)}
        />
        <IconButton
          name={words.next}
          tooltip={withShortcut(words.next, FIND_COMMANDS.nextFound)}
          icon={ChevronDown}
          size="small"
          onClick={() => walkFound(builder, flow, 1)}
        />
        <IconButton name={words.close} icon={X} size="small" onClick={close} />
      </div>
    </div>
  );
}

function Filters({ query, onChange }: { query: string; onChange: (query: string) => void }) {
  const { checks, isEditable } = useBuilder();
  const { errors, warnings } = useDesign((state) => problemsIn(state.present, checks));
  if (!isEditable || errors + warnings === 0) return null;
  const chip = (filter: 'error' | 'warning', label: string, count: number) =>
    count > 0 && (
      <FilterChip
        icon={filter === 'error' ? CircleAlert : TriangleAlert}
        count={count}
        pressed={hasFilter(query, filter)}
        onToggle={() => onChange(withFilter(query, filter))}
      >
        {label}
      </FilterChip>
    );
  return (
    <FilterChips label={words.filters}>
      {chip('error', words.errors, errors)}
      {chip('warning', words.warnings, warnings)}
    </FilterChips>
  );
}

/** What fits, which of them is selected (from 1; 0 when none is), and what that one is called. */
function useFound(query: string) {
  const { words: context, checks } = useBuilder();
  const design = useDesign((state) => state.present);
  const selected = useDesign(({ selection }) => selection[0]);
  const found = useMemo(
    () => findSteps(query, searchableSteps(design, context, checks)),
    [query, design, context, checks],
  );
  const at = selected === undefined ? 0 : found.indexOf(selected) + 1;
  const node = at === 0 || selected === undefined ? undefined : graphFor(design).nodes.get(selected);
  return { found, at, name: node ? shortName(node, context) : '' };
}

/** Each time it is asked for, the focus goes into the field, and what stands there is selected. */
function useFocus(box: { readonly current: HTMLElement | null }) {
  const { canvas } = useBuilder();
  const times = useStore(canvas, ({ search }) => search?.times);
  useEffect(() => {
    const field = box.current?.querySelector('input');
    field?.focus();
    field?.select();
  }, [times, box]);
}
