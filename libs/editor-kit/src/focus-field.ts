const CONTROLS = 'input:not([type=hidden]), textarea, select, button, [tabindex="0"]';

/**
 * Puts the keyboard focus on the control at `pointer`, or on the nearest one around it that is shown.
 * Returns whether there was one.
 */
export function focusField(container: HTMLElement, pointer: string): boolean {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const place = container.querySelector<HTMLElement>(`[data-pointer="${CSS.escape(at)}"]`);
    const control = place?.matches(CONTROLS) ? place : place?.querySelector<HTMLElement>(CONTROLS);
    if (!control) continue;
    control.scrollIntoView({ block: 'center' });
    control.focus();
    return true;
  }
  return false;
}
