import { useRef, type PointerEvent as ReactPointerEvent } from 'react';
import classes from './palette.module.css';

/** A press that moves less than this is a click. */
const THRESHOLD_PX = 5;

/**
 * Dragging something out of the palette with pointer events, so that mouse, pen and finger work alike. `onDrop` is
 * told where it was let go; Escape gives up.
 */
export function useDragOut(label: string, onDrop: (clientX: number, clientY: number) => void) {
  const dragged = useRef(false);

  const onPointerDown = (down: ReactPointerEvent) => {
    if (down.button !== 0) return;
    dragged.current = false;
    let ghost: HTMLElement | null = null;
    const stop = () => {
      ghost?.remove();
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', stop);
      window.removeEventListener('keydown', key, true);
    };
    const move = (event: PointerEvent) => {
      if (!ghost) {
        if (Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < THRESHOLD_PX) return;
        dragged.current = true;
        ghost = document.createElement('div');
        ghost.className = classes['ghost'] ?? '';
        ghost.textContent = label;
        document.body.append(ghost);
      }
      ghost.style.left = `${event.clientX + 10}px`;
      ghost.style.top = `${event.clientY + 10}px`;
    };
    const up = (event: PointerEvent) => {
      const drop = ghost !== null;
      stop();
      if (drop) onDrop(event.clientX, event.clientY);
    };
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      stop();
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', stop);
    window.addEventListener('keydown', key, true);
  };

  return {
    onPointerDown,
    /** Whether the click that follows ends a drag. */
    wasDragged: () => {
      const was = dragged.current;
      dragged.current = false;
      return was;
    },
  };
}
