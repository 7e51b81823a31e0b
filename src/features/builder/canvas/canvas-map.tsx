import { MiniMap } from '@xyflow/react';
import { isAnnotation } from '#domain/nodes/annotation.ts';
import { definitionOf } from '#domain/nodes/registry.ts';
import type { CardNode } from './canvas-elements.ts';
import styles from './canvas-map.module.css';
import { hueOf } from './node-look.ts';
import { MAP_WORDS } from './map-words.ts';

/** The whole program in small; a drag in it moves the view. */
export function CanvasMap() {
  return (
    <MiniMap<CardNode>
      className={styles['map'] ?? ''}
      ariaLabel={MAP_WORDS.label}
      pannable
      zoomable
      nodeBorderRadius={24}
      nodeColor={({ data: { node } }) =>
        isAnnotation(node) ? 'transparent' : `var(--hue-${hueOf(node.type)}-fg)`
      }
      nodeStrokeColor={({ data: { node } }) =>
        definitionOf(node.type).family === 'annotations' ? 'var(--grey-8)' : 'transparent'
      }
      nodeStrokeWidth={8}
    />
  );
}
