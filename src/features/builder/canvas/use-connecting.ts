import type { Connection, FinalConnectionState } from '@xyflow/react';
import { useRef } from 'react';
import type { Connector } from '#domain/design/design.ts';
import type { NodeId } from '#domain/ids.ts';
import type { Route } from '#domain/nodes/routes.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import type { ConnectorEdge } from './canvas-elements.ts';

/** Connecting by drag: onto a handle, or anywhere on a card. */
export function useConnecting() {
  const { actions } = useBuilder();
  const isDone = useRef(false);

  const onConnect = (connector: Connector) => {
    isDone.current = true;
    actions.connect(connector);
  };
  const onConnectEnd = (event: MouseEvent | TouchEvent, { fromHandle }: FinalConnectionState) => {
    const wasDone = isDone.current;
    isDone.current = false;
    if (wasDone || fromHandle?.type !== 'source') return;
    const target = cardUnder(event);
    const from = fromHandle.nodeId as NodeId;
    if (target !== null && target !== from)
      actions.connect({ from, route: fromHandle.id as Route, to: target });
  };
  const onReconnect = ({ data }: ConnectorEdge, { target }: Connection) => {
    isDone.current = true;
    if (data && target !== data.connector.to) actions.connect({ ...data.connector, to: target as NodeId });
  };
  return { onConnect, onConnectEnd, onReconnect };
}

function cardUnder(event: MouseEvent | TouchEvent): NodeId | null {
  const point = 'changedTouches' in event ? event.changedTouches[0] : event;
  if (!point) return null;
  const element = document.elementFromPoint(point.clientX, point.clientY);
  const id = element?.closest('.react-flow__node')?.getAttribute('data-id');
  return id === undefined || id === null ? null : (id as NodeId);
}
