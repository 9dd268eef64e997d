import { useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import { useFlowEditor, useUi } from '../flow-editor/editor-context.js';
import { NODE_WIDTH, positionOf } from '../document/geometry.js';

/** Frames to wait for a node that is drawn only once it is in view. */
const MAX_FRAMES = 40;

/** Gives the editor hold of the canvas, and carries out requests to put the focus on a node. */
export function useCanvasHandle(): void {
  const { canvas: handle, session } = useFlowEditor();
  const canvas = useReactFlow();
  const focus = useUi((state) => state.focus);

  useEffect(() => {
    const element = () => window.document.querySelector<HTMLElement>('.hs-canvas');
    handle.current = {
      toCanvas: (clientX, clientY) => {
        const box = element()?.getBoundingClientRect();
        if (!box || clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom)
          return null;
        const { x, y } = canvas.screenToFlowPosition({ x: clientX, y: clientY });
        return [Math.round(x), Math.round(y)];
      },
      centre: () => {
        const box = element()?.getBoundingClientRect();
        if (!box) return [0, 0];
        const { x, y } = canvas.screenToFlowPosition({
          x: box.left + box.width / 2,
          y: box.top + box.height / 2,
        });
        return [Math.round(x - NODE_WIDTH / 2), Math.round(y - 40)];
      },
      reveal: (position) => showNode(canvas, position),
      fit: () => void canvas.fitView({ maxZoom: 1, padding: 0.08, duration: 200 }),
    };
    return () => {
      handle.current = null;
    };
  }, [canvas, handle]);

  useEffect(() => {
    if (!focus) return undefined;
    const { document } = session.documents.getState().history.draft;
    if (!document.nodes[focus.nodeId]) return undefined;
    showNode(canvas, positionOf(document, focus.nodeId));
    if (focus.pointer !== null) return undefined;
    let frame = 0;
    let request = 0;
    const tryFocus = () => {
      const node = window.document.querySelector<HTMLElement>(
        `.hs-canvas .react-flow__node[data-id="${CSS.escape(focus.nodeId)}"]`,
      );
      if (node) node.focus({ preventScroll: true });
      else if ((frame += 1) < MAX_FRAMES) request = requestAnimationFrame(tryFocus);
    };
    request = requestAnimationFrame(tryFocus);
    return () => cancelAnimationFrame(request);
  }, [focus, canvas, session]);
}

/** Space that is kept between a node and the edge of the view, in pixels. */
const MARGIN = 48;

/** Moves the view just as far as it takes to have a node in it; from far away it also comes closer. */
function showNode(canvas: ReturnType<typeof useReactFlow>, [x, y]: readonly [number, number]): void {
  const box = window.document.querySelector('.hs-canvas')?.getBoundingClientRect();
  if (!box) return;
  const viewport = canvas.getViewport();
  if (viewport.zoom < 0.5) {
    void canvas.setCenter(x + NODE_WIDTH / 2, y + 60, { zoom: 0.8, duration: 150 });
    return;
  }
  const left = x * viewport.zoom + viewport.x;
  const top = y * viewport.zoom + viewport.y;
  const dx = overhang(left, left + NODE_WIDTH * viewport.zoom, box.width);
  const dy = overhang(top, top + 130 * viewport.zoom, box.height);
  if (dx === 0 && dy === 0) return;
  void canvas.setViewport({ ...viewport, x: viewport.x + dx, y: viewport.y + dy }, { duration: 150 });
}

/** How far to shift a span so that it lies between the margins. */
function overhang(from: number, to: number, size: number): number {
  if (from < MARGIN) return MARGIN - from;
  return to > size - MARGIN ? size - MARGIN - to : 0;
}
