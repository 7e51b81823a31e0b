import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useApi } from '#client/api-context.ts';
import { campaignsQuery } from '#client/queries.ts';
import type { TemplateName } from '#contract/programs.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { CARD } from '#domain/design/card-size.ts';
import type { Design } from '#domain/design/design.ts';
import { findCorners } from '#domain/layout/course.ts';
import { routeConnectors } from '#domain/layout/route-connectors.ts';
import { getEnds, wayKey } from '#domain/layout/ways.ts';
import { isAnnotation } from '#domain/nodes/annotation.ts';
import { createDesignFrom, listCampaignNames } from '#domain/templates/templates.ts';
import { getHue, getIcon } from '#product/node-look.ts';
import { words } from './words.ts';
import styles from './template-choice.module.css';

/** A template looks the same whatever the account has. */
const NOTHING: Catalogue = {
  campaigns: new Map(),
  segments: new Map(),
  lists: new Map(),
  preferences: new Map(),
  dataFields: new Map(),
  programs: new Map(),
  smsProfiles: new Map(),
  webhookProfiles: new Map(),
};

/** What a template makes: its steps as the canvas will show them, and the campaigns that have to be written. */
export function TemplatePreview({ template }: { template: TemplateName }) {
  const campaigns = useQuery(campaignsQuery(useApi()));
  const known = new Set(campaigns.data?.map(({ name }) => name));
  const missing = campaigns.data ? listCampaignNames(template).filter((name) => !known.has(name)) : [];
  return (
    <div className={styles['preview']}>
      <TemplateDrawing template={template} />
      {missing.length > 0 && <p className={styles['note']}>{words.createsCampaigns(missing)}</p>}
    </div>
  );
}

const TILE = 56;
const ICON = 36;

function TemplateDrawing({ template }: { template: TemplateName }) {
  const { nodes, lines, box } = useMemo(() => drawTemplate(template), [template]);
  return (
    <svg viewBox={box} fill="none" aria-hidden="true" className={styles['drawing']}>
      {lines.map((points) => (
        <polyline key={points} points={points} className={styles['line']} />
      ))}
      {nodes.map(({ id, type, position: { x, y } }) => {
        const StepIcon = getIcon(type);
        const hue = getHue(type);
        const [tileX, tileY] = [x + (CARD.width - TILE) / 2, y + (CARD.height - TILE) / 2];
        return (
          <g key={id}>
            <rect x={x} y={y} width={CARD.width} height={CARD.height} rx="16" className={styles['card']} />
            <rect
              x={tileX}
              y={tileY}
              width={TILE}
              height={TILE}
              rx="12"
              style={{ fill: `var(--hue-${hue}-bg)` }}
            />
            <StepIcon
              x={tileX + (TILE - ICON) / 2}
              y={tileY + (TILE - ICON) / 2}
              width={ICON}
              height={ICON}
              strokeWidth={2}
              style={{ color: `var(--hue-${hue}-fg)` }}
            />
          </g>
        );
      })}
    </svg>
  );
}

const MARGIN = 24;
/** No picture is drawn larger than that: the few steps of a small template are not blown up. */
const LEAST = { width: 720, height: 900 } as const;

function drawTemplate(template: TemplateName) {
  const whole = createDesignFrom(template, NOTHING);
  const design: Design = { ...whole, nodes: whole.nodes.filter((node) => !isAnnotation(node)) };
  const byId = new Map(design.nodes.map((node) => [node.id, node]));
  const courses = routeConnectors(design, CARD.height);
  const corners = design.connectors.flatMap((connector) => {
    const [from, to] = [byId.get(connector.from), byId.get(connector.to)];
    const course = courses.get(wayKey(connector));
    if (!from || !to || !course) return [];
    return [findCorners(getEnds(from, to, connector.route, CARD.height), course)];
  });
  const points = [
    ...corners.flat(),
    ...design.nodes.flatMap(({ position: { x, y } }) => [
      { x, y },
      { x: x + CARD.width, y: y + CARD.height },
    ]),
  ];
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const [wide, high] = [Math.max(width, LEAST.width), Math.max(height, LEAST.height)];
  const box = [left - (wide - width) / 2 - MARGIN, top - MARGIN, wide + 2 * MARGIN, high + 2 * MARGIN];
  return {
    nodes: design.nodes,
    lines: corners.map((line) => line.map(({ x, y }) => `${x},${y}`).join(' ')),
    box: box.join(' '),
  };
}
