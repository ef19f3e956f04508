/**
 * What is known of one symbol: what it is, how it is called, what it becomes, and what staying on TensorFlow 2 means.
 */
import type { CompiledSignature, CompiledVariant } from '../catalog/compiled.js';
import { answerTo, type Answer as CatalogAnswer, ruleOf } from '../catalog/lookup.js';
import type { PyParam } from '../catalog/python/ast.js';
import { print } from '../catalog/render/print.js';
import { type Proof, TARGETS, type Target } from '../match/finding.js';
import type { Api } from '../usage/usage.js';
import type { SignatureAnswer, StayAnswer, SymbolAnswer, Template } from './explanation.js';
import type { Knowledge } from './knowledge.js';
import type { Meant } from './names.js';
import { openScope } from './scope.js';
import { templateOf } from './template.js';

/** The answer on a symbol; `written` is how it was asked for. */
export function symbolAnswer({ symbol, api }: Meant, written: string, knowledge: Knowledge): SymbolAnswer {
  // A namespace may have an answer of its own without being a public name: `tf.__internal__`.
  const isNamespace = Object.hasOwn(knowledge.catalog.namespaces, symbol);
  const answer = answerTo(knowledge.catalog, symbol, isNamespace ? undefined : knowledge.isKnown);
  const source = answer.how === 'row' ? answer.row : answer.how === 'namespace' ? answer.namespace : null;
  const canonical = answer.how === 'row' ? answer.row.symbol : symbol;
  return {
    is: 'symbol',
    symbol: canonical,
    written,
    rule: answer.how === 'unknown' ? null : ruleOf(answer, symbol),
    how: answer.how,
    title: source?.title ?? '',
    ...natureOf(canonical, knowledge),
    api: onlyIn(canonical, knowledge) ?? api,
    aliases: aliasesOf(canonical, answer, knowledge),
    signatures: (answer.how === 'row' ? (answer.row.signatures ?? []) : []).map(signatureText),
    stay: stayOf(canonical, api, knowledge),
    note: source?.note ?? null,
    caveats: (source?.caveats ?? []).map((id) => `caveat/${id}`),
    targets: perTarget((target) => templates(target, source?.advice[target] ?? [])),
  };
}

function perTarget<T>(make: (target: Target) => T): Record<Target, T> {
  return Object.fromEntries(TARGETS.map((target) => [target, make(target)])) as Record<Target, T>;
}

const NOT_RUN: Proof = { state: 'not run' };

function templates(target: Target, variants: readonly CompiledVariant[]): Template[] {
  return variants.map((variant) => templateOf(target, variant, variant.proof ?? NOT_RUN));
}

function natureOf(symbol: string, { facts }: Knowledge): Pick<SymbolAnswer, 'what' | 'gives'> {
  const kind = (text: string | undefined) => (text === undefined || text === '?' ? null : text);
  if (Object.hasOwn(facts.functions, symbol))
    return { what: 'function', gives: kind(facts.functions[symbol]) };
  if (Object.hasOwn(facts.classes, symbol)) return { what: 'class', gives: null };
  if (Object.hasOwn(facts.values, symbol)) return { what: 'value', gives: kind(facts.values[symbol]) };
  if (facts.modules.includes(symbol)) return { what: 'module', gives: null };
  const dot = symbol.lastIndexOf('.');
  const owner = symbol.slice(0, dot);
  if (!Object.hasOwn(facts.classes, owner)) return { what: null, gives: null };
  return { what: 'method', gives: kind(facts.classes[owner]!.members[symbol.slice(dot + 1)]) };
}

function onlyIn(symbol: string, { facts }: Knowledge): Api {
  if (facts.onlyV1.includes(symbol)) return 'v1';
  return facts.onlyV2.includes(symbol) ? 'v2' : null;
}

function aliasesOf(symbol: string, answer: CatalogAnswer, { facts, catalog }: Knowledge): string[] {
  const others = [...Object.entries(facts.aliases), ...Object.entries(catalog.aliases)]
    .filter(([, of]) => of === symbol)
    .map(([name]) => name);
  const own = answer.how === 'row' ? (answer.row.aliases ?? []) : [];
  return [...new Set([...own, ...others])].filter((name) => name !== symbol).sort();
}

function stayOf(symbol: string, api: Api, { stay }: Knowledge): StayAnswer {
  const fact = stay(symbol, api);
  return { state: fact?.state ?? 'unknown', spelling: fact?.spelling ?? null };
}

/** `inputs, units, activation=None`. */
function signatureText({ params, api, until }: CompiledSignature): SignatureAnswer {
  return { text: parameterList(params), api: api ?? null, until: until ?? null };
}

function parameterList(params: readonly PyParam[]): string {
  const parts: string[] = [];
  for (const [index, param] of params.entries()) {
    const before = params[index - 1];
    const opens = param.kind === 'keyword' && before?.kind !== 'keyword' && before?.kind !== '*';
    if (before?.kind === 'only' && param.kind !== 'only') parts.push('/');
    if (opens) parts.push('*');
    const star = param.kind === '*' || param.kind === '**' ? param.kind : '';
    parts.push(
      `${star}${param.name}${param.default ? `=${print(param.default, openScope('keras')).text}` : ''}`,
    );
  }
  if (params.at(-1)?.kind === 'only') parts.push('/');
  return parts.join(', ');
}
