import { useImperativeHandle, useRef, useState, type Ref } from 'react';
import { insertText, lineAt, variableText } from './insert-text.js';
import styles from './template-input.module.css';

/** Height of a line, and of the edge above the first: as the style sheet has them, in pixels. */
const ROW = 20;
const EDGE = 8;
const FEWEST_ROWS = 10;
const MOST_ROWS = 26;

/** What can be done to the text from outside. */
export interface TemplateInputHandle {
  /** Puts a variable in at the cursor and gives the text the focus. */
  insertVariable(name: string): void;
  /** Selects a line; lines count from 1. */
  selectLine(line: number): void;
}

export interface TemplateInputProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The line that is at fault, which is marked. */
  readonly faultLine: number | null;
  /** Id of the element that says what is wrong. */
  readonly describedBy: string;
  readonly handle: Ref<TemplateInputHandle>;
}

/** A text in monospace with numbered lines. Tab leaves it, as it leaves any field. */
export function TemplateInput({ value, onChange, faultLine, describedBy, handle }: TemplateInputProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [scrolled, setScrolled] = useState(0);
  const lines = value.split('\n').length;
  const select = (from: number, to: number) => {
    // The text that is selected in has to be there first.
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(from, to);
    });
  };
  useImperativeHandle(handle, () => ({
    insertVariable(name) {
      const { selectionStart: from = value.length, selectionEnd: to = from } = box.current ?? {};
      const edited = insertText({ text: value, from, to }, variableText(name, { text: value, from }));
      onChange(edited.text);
      select(edited.from, edited.to);
    },
    selectLine(line) {
      const { from, to } = lineAt(value, line);
      select(from, to);
      if (box.current) box.current.scrollTop = Math.max(0, (line - 3) * ROW);
    },
  }));
  return (
    <div className={styles['frame']} data-invalid={faultLine === null ? undefined : true}>
      <div className={styles['gutter']} aria-hidden>
        <div style={{ transform: `translateY(${-scrolled}px)` }}>
          {Array.from({ length: lines }, (_, index) => (
            <div key={index} data-fault={index + 1 === faultLine ? true : undefined}>
              {index + 1}
            </div>
          ))}
        </div>
      </div>
      <div className={styles['sheet']}>
        {faultLine !== null && (
          <div
            className={styles['mark']}
            data-testid="fault-line"
            style={{ top: EDGE + (faultLine - 1) * ROW - scrolled }}
          />
        )}
        <textarea
          ref={box}
          className={styles['text']}
          aria-label="Body template"
          aria-invalid={faultLine !== null}
          aria-describedby={describedBy}
          data-pointer="/template"
          rows={Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, lines + 1))}
          wrap="off"
          spellCheck={false}
          autoCapitalize="off"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
        />
      </div>
    </div>
  );
}
