import { parsePattern, PatternError } from './parse-pattern.js';
import type { CharacterTest, PatternNode } from './parse-pattern.js';

const MAX_SOURCE = 200;
const MAX_TEXT = 4096;
/** Instructions of one pattern: with the text's limit it bounds what a match can cost. */
const MAX_SIZE = 2000;

type Instruction =
  | { readonly kind: 'character'; readonly fits: CharacterTest }
  | { readonly kind: 'ways'; readonly to: readonly number[] }
  | { readonly kind: 'end' };

/** Says what is wrong with a pattern, in a sentence; `undefined` when it can be used. */
export function refusePattern(source: string): string | undefined {
  try {
    programOf(source);
    return undefined;
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    return `${error.message} (At character ${error.position + 1}.)`;
  }
}

/**
 * Whether a text fits a pattern, all of it. All ways through the pattern are followed side by side, so that the time is
 * bounded by its size times the text's: there is no pattern that takes longer. One that cannot be read fits nothing, and
 * neither does a text of more than 4,096 characters.
 */
export function fitsPattern(source: string, text: string): boolean {
  if (text.length > MAX_TEXT || refusePattern(source) !== undefined) return false;
  const program = programOf(source);
  let current = reach(program, [0]);
  for (let index = 0; index < text.length && current.size > 0; index += 1) {
    const code = text.charCodeAt(index);
    const next: number[] = [];
    for (const at of current) {
      const instruction = program[at]!;
      if (instruction.kind === 'character' && instruction.fits(code)) next.push(at + 1);
    }
    current = reach(program, next);
  }
  return current.has(program.length - 1);
}

/** What can be stood at without taking a character. */
function reach(program: readonly Instruction[], starts: readonly number[]): ReadonlySet<number> {
  const reached = new Set(starts);
  for (const at of reached) {
    const instruction = program[at]!;
    if (instruction.kind === 'ways') for (const to of instruction.to) reached.add(to);
  }
  return reached;
}

const programs = new Map<string, readonly Instruction[]>();
const MAX_KNOWN = 1000;

/** @throws PatternError */
function programOf(source: string): readonly Instruction[] {
  const known = programs.get(source);
  if (known !== undefined) return known;
  if (source.length > MAX_SOURCE) {
    throw new PatternError(`Use ${MAX_SOURCE} characters at most.`, MAX_SOURCE);
  }
  const program: Instruction[] = [];
  write(program, parsePattern(source));
  program.push({ kind: 'end' });
  if (programs.size >= MAX_KNOWN) programs.clear();
  programs.set(source, program);
  return program;
}

function write(program: Instruction[], node: PatternNode): void {
  if (program.length > MAX_SIZE) throw new PatternError('The pattern repeats too much. Make it smaller.', 0);
  switch (node.kind) {
    case 'character':
      program.push(node);
      return;
    case 'sequence':
      for (const part of node.parts) write(program, part);
      return;
    case 'choice':
      writeChoice(program, node.options);
      return;
    case 'repeat': {
      for (let count = 0; count < node.min; count += 1) write(program, node.part);
      if (node.max === Infinity) writeLoop(program, node.part);
      else for (let count = node.min; count < node.max; count += 1) writeOptional(program, node.part);
    }
  }
}

function writeChoice(program: Instruction[], options: readonly PatternNode[]): void {
  const start = reserve(program);
  const ends: number[] = [];
  const starts = options.map((option) => {
    const at = program.length;
    write(program, option);
    ends.push(reserve(program));
    return at;
  });
  program[start] = { kind: 'ways', to: starts };
  for (const end of ends) program[end] = { kind: 'ways', to: [program.length] };
}

function writeLoop(program: Instruction[], part: PatternNode): void {
  const start = reserve(program);
  write(program, part);
  program.push({ kind: 'ways', to: [start] });
  program[start] = { kind: 'ways', to: [start + 1, program.length] };
}

function writeOptional(program: Instruction[], part: PatternNode): void {
  const start = reserve(program);
  write(program, part);
  program[start] = { kind: 'ways', to: [start + 1, program.length] };
}

/** A place for an instruction that is known later. */
function reserve(program: Instruction[]): number {
  return program.push({ kind: 'end' }) - 1;
}
