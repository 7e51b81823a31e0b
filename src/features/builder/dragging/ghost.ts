import styles from './ghost.module.css';

/** A picture of what is dragged, which follows the finger and is in nobody's way. */
export function showGhost(of: Element) {
  const { width } = of.getBoundingClientRect();
  const place = document.createElement('div');
  place.className = styles['ghost'] ?? '';
  place.inert = true;
  const picture = of.cloneNode(true);
  if (picture instanceof HTMLElement) picture.style.width = `${width}px`;
  place.append(picture);
  document.body.append(place);
  return {
    moveTo: (x: number, y: number) => {
      place.style.transform = `translate(${x}px, ${y}px)`;
    },
    remove: () => place.remove(),
  };
}
