import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

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

/** Greys of the dark scheme, as cool as the surfaces of `theme.css`. */
const dark: MantineColorsTuple = [
  '#d5d9e0',
  '#b3bac6',
  '#8b94a3',
  '#6b7484',
  '#3a414d',
  '#2c323c',
  '#22262e',
  '#1b1e25',
  '#16181e',
  '#0f1115',
];

/** Mantine's light variants are a little too pale for small letters: ours pass WCAG AA on their own ground. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  const name = input.color ?? input.theme.primaryColor;
  if (input.variant !== 'light' || !Object.hasOwn(input.theme.colors, name)) return colors;
  const strong = `color-mix(in srgb, var(--mantine-color-${name}-9) 70%, #000)`;
  const tint = `color-mix(in srgb, var(--mantine-color-${name}-6) 20%, transparent)`;
  return {
    ...colors,
    background: `light-dark(${colors.background}, ${tint})`,
    color: `light-dark(${strong}, var(--mantine-color-${name}-2))`,
  };
};

/** Links in the dark are a shade lighter than Mantine's: they stand on raised and on hovered rows too (WCAG AA). */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {},
  dark: { '--mantine-color-anchor': signal[3] },
});

export const theme = createTheme({
  primaryColor: 'signal',
  primaryShade: { light: 6, dark: 7 },
  colors: { signal, apply, red: apply, dark },
  variantColorResolver,
  defaultRadius: 'md',
  fontFamily: "Inter, 'Segoe UI', system-ui, -apple-system, 'Helvetica Neue', Arial, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Code', Menlo, Consolas, monospace",
  headings: { fontWeight: '600' },
  focusRing: 'auto',
  cursorType: 'pointer',
  components: {
    Modal: {
      defaultProps: {
        closeButtonProps: { 'aria-label': 'Close' },
        centered: true,
        overlayProps: { backgroundOpacity: 0.45, blur: 2 },
      },
    },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Close this message' } } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true } },
    TextInput: { defaultProps: { autoComplete: 'off' } },
  },
});
