/**
 * Compiles one row or namespace answer: parses its templates, resolves their names, notes the targets' defaults.
 */
import { TARGETS, type Target } from '../../match/finding.js';
import type { CompiledNamespace, CompiledRow, CompiledSignature, CompiledVariant } from '../compiled.js';
import { usesOf } from '../notes.js';
import type { Py, PyArg, PyLine } from '../python/ast.js';
import { parseExpression, parseLine, parseLines, parseParameters } from '../python/parser.js';
import { dottedName, mapChildren, paramsOf, walk } from '../python/walk.js';
import { ROOTS } from '../roots.js';
import type { AdviceText, NamespaceText, RowText, VariantText } from '../row-text.js';
import { type CatalogFacts, type TargetFacts, targetParameters } from './facts.js';
import { resolveLine, resolveNames } from './resolve.js';
import { compileSignatures } from './signature.js';
import { asTensors } from './tensors.js';

/** Compiles a row under its symbol. */
export function compileRow(symbol: string, row: RowText, facts: CatalogFacts): CompiledRow {
  const signatures = compileSignatures(symbol, row, facts.source);
  const params = parameterNames(signatures);
  const advice = withWithout(compileAdvice(row, params, facts.targets), row.without);
  const examples = row.examples ?? (row.example ? [row.example] : undefined);
  return {
    symbol,
    ...(row.title !== undefined && { title: row.title }),
    ...(signatures && { signatures }),
    advice,
    ...(asksForApi(advice) && { byApi: true as const }),
    ...(row.aliases && { aliases: [...row.aliases] }),
    ...(row.caveats && { caveats: [...row.caveats] }),
    ...(row.note !== undefined && { note: row.note }),
    ...(examples && { examples: [...examples] }),
    ...(row.proof && { proof: row.proof }),
  };
}

/** Compiles a namespace's fallback. Its advice sees no parameters. */
export function compileNamespace(text: NamespaceText, facts: CatalogFacts): CompiledNamespace {
  const { answer, namespace } = text;
  return {
    namespace,
    ...(answer.title !== undefined && { title: answer.title }),
    advice: compileAdvice(answer, new Set(['self']), facts.targets),
    ...(answer.caveats && { caveats: [...answer.caveats] }),
    ...(answer.note !== undefined && { note: answer.note }),
  };
}

/** The names a template may read: parameters under the names that templates use, their legacy names, and the receiver. */
export function parameterNames(signatures: readonly CompiledSignature[] | undefined): Set<string> {
  const names = new Set(['self']);
  for (const { params, rename } of signatures ?? []) {
    for (const param of params) names.add(rename?.[param.name] ?? param.name);
  }
  return names;
}

function compileAdvice(
  texts: Readonly<Record<Target, AdviceText>>,
  params: ReadonlySet<string>,
  facts: TargetFacts | null,
): Record<Target, CompiledVariant[]> {
  const compile = (target: Target) =>
    variantsOf(texts[target]).map((variant) => compileVariant(variant, params, target, facts));
  return { pytorch: compile('pytorch'), jax: compile('jax'), keras: compile('keras') };
}

/** Puts what a row says of all its targets into the variants that are code and have no place for it. */
function withWithout(
  advice: Record<Target, CompiledVariant[]>,
  without: RowText['without'],
): Record<Target, CompiledVariant[]> {
  if (!without) return advice;
  const add = (variant: CompiledVariant): CompiledVariant => {
    const { written, tested } = usesOf(variant);
    const idle = Object.entries(without).filter(([name]) => !written.has(name) && !tested.has(name));
    return variant.kind
      ? variant
      : { ...variant, without: { ...Object.fromEntries(idle), ...variant.without } };
  };
  return { pytorch: advice.pytorch.map(add), jax: advice.jax.map(add), keras: advice.keras.map(add) };
}

/** An advice as a list of variants. */
export function variantsOf(text: AdviceText): VariantText[] {
  const list = Array.isArray(text) ? text : [text];
  return list.map((entry) => (typeof entry === 'string' ? { code: entry } : entry));
}

function compileVariant(
  text: VariantText,
  params: ReadonlySet<string>,
  target: Target,
  facts: TargetFacts | null,
): CompiledVariant {
  const { when, setup, init, code, reference, call, step, fills, ...rest } = text;
  const condition = when === undefined ? undefined : resolveNames(parseExpression(when), params);
  const line = (parsed: PyLine) => withDefaults(resolveLine(parsed, params), target, facts);
  const lines = (place: string) => parseLines(place).map(line);
  const compiled: CompiledVariant = {
    ...(condition && { when: condition, tests: [...new Set(paramsOf(condition))] }),
    ...(setup !== undefined && { setup: lines(setup) }),
    ...(init !== undefined && { init: lines(init) }),
    ...(code !== undefined && { code: line(parseLine(code)) }),
    ...(reference !== undefined && {
      reference: resolveNames(parseExpression(reference), new Set(['self'])),
    }),
    ...(call !== undefined && { call: lines(call) }),
    ...(step !== undefined && { step: lines(step) }),
    ...(fills && { fills: compileFills(fills, params) }),
  };
  return { ...compiled, ...mutable(rest) };
}

function compileFills(
  fills: NonNullable<VariantText['fills']>,
  params: ReadonlySet<string>,
): Record<string, Py[]> {
  const compile = (texts: readonly string[]) =>
    texts.map((text) => resolveNames(parseExpression(text), params));
  return Object.fromEntries(Object.entries(fills).map(([hole, texts]) => [hole, compile(texts)]));
}

function mutable(
  rest: Omit<VariantText, 'when' | 'code' | 'setup' | 'init' | 'reference' | 'call' | 'step' | 'fills'>,
) {
  const { helpers, holes, weights, without, refuses, caveats, ...plain } = rest;
  return {
    ...plain,
    ...(helpers && { helpers: [...helpers] }),
    ...(holes && { holes: { ...holes } }),
    ...(weights && { weights: [...weights] }),
    ...(without && { without: { ...without } }),
    ...(refuses && { refuses: { ...refuses } }),
    ...(caveats && { caveats: [...caveats] }),
  };
}

function withDefaults(line: PyLine, target: Target, facts: TargetFacts | null): PyLine {
  if (!facts) return line;
  const annotate = (py: Py): Py => annotateCall(mapChildren(py, annotate), target, facts);
  const parametersOf = (callee: Py) => knownParameters(callee, target, facts);
  return { ...line, v: asTensors(annotate(line.v), target, parametersOf) };
}

/** Writes the target's own default beside each keyword that facts know. */
function annotateCall(py: Py, target: Target, facts: TargetFacts): Py {
  if (py.t !== 'call') return py;
  const name = fullName(py.f, target) ?? methodName(py.f, target);
  if (name === null) return py;
  // Reversed, so that the function's own defaults win over those of the tensor method.
  const params = targetParameters(name, facts).reverse().flatMap(safeParameters);
  const defaults = new Map(params.flatMap((p) => (p.default ? [[p.name, p.default] as const] : [])));
  const annotate = (arg: PyArg): PyArg => {
    const known = arg.k === undefined ? undefined : defaults.get(arg.k);
    const mayVanish = arg.v.t === 'param' || (arg.v.t === 'convert' && /^(?:act|hw|init)$/.test(arg.v.id));
    return known && mayVanish ? { ...arg, d: known } : arg;
  };
  return { ...py, args: py.args.map(annotate) };
}

/** Methods of a model keep their names in Keras 3, and so their class is known. */
function methodName(callee: Py, target: Target): string | null {
  const isOwn = callee.t === 'attr' && callee.o.t === 'param' && callee.o.id === 'self';
  return isOwn && target === 'keras' ? `keras.Model.${callee.a}` : null;
}

function knownParameters(callee: Py, target: Target, facts: TargetFacts) {
  const name = fullName(callee, target);
  const text = name === null ? undefined : facts[name]?.params;
  return name === null || text === undefined
    ? null
    : { name, params: safeParameters(text).map((param) => param.name) };
}

/** Parameters of a target, or none where the text is not Python (some builtins document themselves freely). */
export function safeParameters(text: string) {
  try {
    return parseParameters(text);
  } catch {
    return [];
  }
}

/** `F.relu` -> `torch.nn.functional.relu`; null where it is no dotted name of the target. */
export function fullName(py: Py, target: Target): string | null {
  const dotted = dottedName(py);
  if (dotted === null) return null;
  const [head = '', ...rest] = dotted.split('.');
  const root = Object.hasOwn(ROOTS[target], head) ? ROOTS[target][head] : undefined;
  return root ? [root.module, ...rest].join('.') : null;
}

function asksForApi(advice: Record<Target, CompiledVariant[]>): boolean {
  let asks = false;
  for (const target of TARGETS) {
    for (const { when } of advice[target]) {
      if (!when) continue;
      walk(when, (node) => {
        if (node.t === 'name' && node.id === 'api') asks = true;
      });
    }
  }
  return asks;
}
