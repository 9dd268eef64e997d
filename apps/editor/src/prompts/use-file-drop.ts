import { useRef, useState, type DragEvent } from 'react';

/** Files that are dragged over an element and let go there. `over` while they are. */
export function useFileDrop(onFiles: (files: readonly File[]) => void) {
  const [over, setOver] = useState(false);
  // Each child that is entered is left again: only the last leaving leaves the whole.
  const depth = useRef(0);
  const enter = (change: number) => {
    depth.current = Math.max(0, depth.current + change);
    setOver(depth.current > 0);
  };
  const withFiles = (act: (event: DragEvent) => void) => (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    act(event);
  };
  const handlers = {
    onDragEnter: withFiles(() => enter(1)),
    onDragOver: withFiles((event) => (event.dataTransfer.dropEffect = 'copy')),
    onDragLeave: withFiles(() => enter(-1)),
    onDrop: withFiles((event) => {
      depth.current = 0;
      setOver(false);
      onFiles([...event.dataTransfer.files]);
    }),
  };
  return { over, handlers };
}
