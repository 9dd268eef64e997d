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
      fit: () => void canvas.fitView({ maxZoom: 1, padding: 0.2, duration: 200 }),
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

/** Moves the view when a node is not in it. */
function showNode(canvas: ReturnType<typeof useReactFlow>, [x, y]: readonly [number, number]): void {
  const box = window.document.querySelector('.hs-canvas')?.getBoundingClientRect();
  if (!box) return;
  const zoom = canvas.getZoom();
  const at = canvas.flowToScreenPosition({ x, y });
  const inside =
    at.x >= box.left &&
    at.y >= box.top &&
    at.x + NODE_WIDTH * zoom <= box.right &&
    at.y + 90 * zoom <= box.bottom;
  if (!inside)
    void canvas.setCenter(x + NODE_WIDTH / 2, y + 60, { zoom: Math.max(zoom, 0.6), duration: 150 });
}
