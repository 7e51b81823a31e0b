import { lazyComponent } from '#ui/lazy-component.tsx';
import '@xyflow/react/dist/base.css';
import {
  Background,
  BackgroundVariant,
  type Connection,
  ConnectionLineType,
  type OnReconnect,
  ReactFlow,
  SelectionMode,
  useStore as useFlow,
  useStoreApi,
} from '@xyflow/react';
import { type ReactNode, useEffect } from 'react';
import { useStore } from 'zustand';
import type { NodeId } from '#domain/ids.ts';
import type { Route } from '#domain/nodes/routes.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { WORDS } from '#features/builder/design/words.ts';
import { MANY_NODES } from '#features/builder/drawing/fit-in-view.ts';
import { getDetail } from '#features/builder/drawing/zoom-detail.ts';
import { openNodeMenu } from '#features/builder/steps/node-element.ts';
import { ArrowHeads } from './arrow-heads.tsx';
import type { CardNode, ConnectorEdge } from './canvas-elements.ts';
import { ConnectorLine } from './connector-line.tsx';
import { LabelCard } from './label-card.tsx';
import { prefetchTools } from './lazy-tools.ts';
import { NodeCard } from './node-card.tsx';
import { useCanvasElements } from './use-canvas-elements.ts';
import { useCanvasKeys } from './use-canvas-keys.ts';
import { useConnecting } from './use-connecting.ts';
import { useDrop } from './use-drop.ts';
import { useHoveredConnector } from './use-hovered-connector.ts';
import { useInsertByDrag } from './use-insert-by-drag.ts';
import { useLocalStorage } from './use-local-storage.ts';
import { useReveal } from './use-reveal.ts';
import { useSmallestZoom } from './use-smallest-zoom.ts';
import { useSpacePan } from './use-space-pan.ts';
import { ViewControls } from './view-controls.tsx';
import styles from './canvas.module.css';

const NODE_TYPES = { card: NodeCard, label: LabelCard };
const EDGE_TYPES = { connector: ConnectorLine };
const MAX_ZOOM = 2;
const CanvasMap = lazyComponent(async () => (await import('./canvas-map.tsx')).CanvasMap);
const FirstStep = lazyComponent(async () => (await import('./first-step.tsx')).FirstStep);
const SelectionTools = lazyComponent(async () => (await import('./selection-tools.tsx')).SelectionTools);
/** Of the mouse: the middle and the right one. */
const PAN_BUTTONS = [1, 2];
const SELECT_MORE = ['Shift', 'Meta', 'Control'];
/** In a canvas less wide, in px, the map would lie over the program. */
const WIDTH_FOR_MAP = 880;

type Props = Readonly<{
  programName: string;
  /** Drawn over the program, in its own coordinates. */
  children?: ReactNode;
}>;

/** The program as it is drawn. One tab stop: arrows walk along the flow. */
export function Canvas({ programName, children }: Props) {
  const { store, canvas, isEditable } = useBuilder();
  const { cards, edges, isDragging, onNodesChange } = useCanvasElements();
  const isSeveral = useDesign((state) => state.selection.length > 1);
  const isBlank = useDesign((state) => state.present.nodes.length === 1) && isEditable;
  const nodeCount = useDesign((state) => state.present.nodes.length);
  const { onConnect, onConnectEnd, onReconnect } = useConnecting();
  const hover = useHoveredConnector();
  const reveal = useReveal();
  const drop = useDrop();
  const droppingIn = useInsertByDrag();
  const onKeyDown = useCanvasKeys();
  const space = useSpacePan();
  useEffect(prefetchTools, []);
  const flow = useStoreApi();
  const isSelecting = useStore(canvas, ({ dragMode }) => dragMode === 'select');
  const detail = useStore(canvas, (state) => state.detail);
  const minZoom = useSmallestZoom();
  const [isMapShown, showMap] = useLocalStorage('program-builder-map', true);
  const hasRoomForMap = useFlow(({ width }) => width >= WIDTH_FOR_MAP);
  const clearHoveredNode = () => {
    if (canvas.getState().hoveredNode !== null) canvas.setState({ hoveredNode: null });
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys and drops bubble up from what is drawn in it
    <section
      aria-label={WORDS.canvas.label(programName)}
      className={styles['canvas']}
      // A click on the empty canvas leaves the focus here, so that its keys go on working.
      tabIndex={-1}
      data-selecting={isSelecting || undefined}
      data-detail={detail}
      onKeyDown={onKeyDown}
      // The plane would move away below the card that is held.
      onWheelCapture={(event) => isDragging && event.stopPropagation()}
      {...space.keys}
      {...drop}
    >
      <p id="canvas-hint" hidden>
        {isEditable ? WORDS.canvas.hint : WORDS.canvas.viewOnly}
      </p>
      <ReactFlow<CardNode, ConnectorEdge>
        nodes={cards}
        edges={edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        onNodesChange={onNodesChange}
        {...droppingIn}
        onInit={reveal}
        onConnect={(connection: Connection) => onConnect(toConnector(connection))}
        onConnectEnd={onConnectEnd}
        onReconnect={
          ((edge, connection) => onReconnect(edge, connection)) satisfies OnReconnect<ConnectorEdge>
        }
        onEdgeClick={(_event, { data }) =>
          data && store.dispatch({ type: 'connectorSelected', connector: data.connector })
        }
        onEdgeMouseEnter={(_event, edge) => hover.enter(edge.id)}
        onEdgeMouseLeave={hover.leave}
        onNodeMouseEnter={(_event, { id }) => canvas.setState({ hoveredNode: id as NodeId })}
        onNodeMouseLeave={clearHoveredNode}
        // A menu that closes under the pointer leaves no trace of the pointer's leaving.
        onPaneMouseMove={clearHoveredNode}
        onNodeContextMenu={(event, { id }) => {
          event.preventDefault();
          store.dispatch({ type: 'selected', nodeIds: [id as NodeId] });
          openNodeMenu(id as NodeId);
        }}
        onMoveStart={space.onMoveStart}
        onMove={(_event, { zoom }) => {
          const now = getDetail(zoom);
          if (now !== detail) canvas.setState({ detail: now });
        }}
        // The frame that was drawn would lie over the cards and keep clicks from them.
        onSelectionEnd={() => flow.setState({ nodesSelectionActive: false })}
        onPaneClick={() => store.dispatch({ type: 'selected', nodeIds: [] })}
        isValidConnection={({ source, target }) => source !== target}
        connectionLineType={ConnectionLineType.SmoothStep}
        connectionRadius={36}
        reconnectRadius={12}
        nodesDraggable={isEditable}
        nodesConnectable={isEditable}
        edgesReconnectable={isEditable}
        nodesFocusable={false}
        edgesFocusable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode="Shift"
        multiSelectionKeyCode={SELECT_MORE}
        selectionOnDrag={isSelecting}
        panOnDrag={isSelecting ? PAN_BUTTONS : true}
        selectionMode={SelectionMode.Partial}
        panOnScroll
        zoomOnScroll={false}
        zoomOnDoubleClick={false}
        nodeDragThreshold={4}
        minZoom={minZoom}
        maxZoom={MAX_ZOOM}
        onlyRenderVisibleElements={nodeCount > MANY_NODES}
        proOptions={{ hideAttribution: true }}
        aria-label={WORDS.canvas.label(programName)}
        aria-describedby="canvas-hint"
      >
        <Background variant={BackgroundVariant.Dots} gap={24} size={1.5} className={styles['dots'] ?? ''} />
        <ArrowHeads />
        {children}
        {isBlank && <FirstStep />}
        {isMapShown && hasRoomForMap && <CanvasMap />}
        {isSeveral && <SelectionTools />}
        <ViewControls map={{ isShown: isMapShown, show: showMap, hasRoom: hasRoomForMap }} />
      </ReactFlow>
    </section>
  );
}

function toConnector({ source, sourceHandle, target }: Connection) {
  return { from: source as NodeId, route: (sourceHandle ?? 'next') as Route, to: target as NodeId };
}
