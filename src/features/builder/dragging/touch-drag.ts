import { showGhost } from './ghost.ts';

type Point = { readonly clientX: number; readonly clientY: number };

export type TouchDrag = {
  readonly moveTo: (at: Point) => void;
  readonly end: (isDropped: boolean) => void;
};

/** A finger that rests goes on telling where it is, as a mouse that drags does. */
const AGAIN_MS = 50;

/** Tells the page what a mouse that drags would tell it, so that whatever takes a drag takes this one too. */
export function beginDrag(source: Element, from: Point): TouchDrag {
  const data = new DataTransfer();
  let picture: Element = source;
  // One that no browser has made shows no picture by itself.
  data.setDragImage = (element) => {
    picture = element;
  };
  let at = from;
  let over: Element | null = null;
  const tell = (type: string, target: Element, relatedTarget: Element | null = null) =>
    target.dispatchEvent(
      new DragEvent(type, {
        bubbles: true,
        cancelable: true,
        composed: true,
        clientX: at.clientX,
        clientY: at.clientY,
        dataTransfer: data,
        relatedTarget,
      }),
    );
  let isTaken = false;
  const look = () => {
    const next = document.elementFromPoint(at.clientX, at.clientY);
    if (over && over !== next) tell('dragleave', over, next);
    over = next;
    isTaken = over !== null && !tell('dragover', over);
  };

  tell('dragstart', source);
  const ghost = showGhost(picture);
  const looking = setInterval(look, AGAIN_MS);
  return {
    moveTo: (next) => {
      at = next;
      ghost.moveTo(at.clientX, at.clientY);
      look();
    },
    end: (isDropped) => {
      clearInterval(looking);
      ghost.remove();
      if (over) tell(isDropped && isTaken ? 'drop' : 'dragleave', over);
      tell('dragend', source.isConnected ? source : document.body);
    },
  };
}
