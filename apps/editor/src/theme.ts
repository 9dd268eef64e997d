import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The product's blue: dark enough for white text from shade 6 on (WCAG AA). */
const signal: MantineColorsTuple = [
  '#eef3fc',
  '#dbe4f5',
  '#b4c6ea',
  '#8aa6df',
  '#6789d5',
  '#5177cf',
  '#3763c4',
  '#2f55ad',
  '#274a9a',
  '#1b3f88',
];

/** Red of the Apply button; readable with white text in both colour schemes. */
const apply: MantineColorsTuple = [
  '#ffeceb',
  '#fad8d6',
  '#f0aeab',
  '#e6827d',
  '#de5c56',
  '#d9443d',
  '#cf2f28',
  '#bf2620',
  '#aa1f1b',
  '#951513',
];

export const theme = createTheme({
  primaryColor: 'signal',
  primaryShade: { light: 6, dark: 7 },
  colors: { signal, apply },
  defaultRadius: 'md',
  fontFamily: "Inter, 'Segoe UI', system-ui, -apple-system, 'Helvetica Neue', Arial, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Code', Menlo, Consolas, monospace",
  headings: { fontWeight: '600' },
  focusRing: 'auto',
  cursorType: 'pointer',
  components: {
    Modal: { defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.45, blur: 2 } } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true } },
    TextInput: { defaultProps: { autoComplete: 'off' } },
  },
});
