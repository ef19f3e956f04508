/** Sentences and code, as elements. */
import hljs from 'highlight.js/lib/core';
import python from 'highlight.js/lib/languages/python';
import { useMemo } from 'preact/hooks';

hljs.registerLanguage('python', python);

/** A sentence whose names stand in backticks. */
export function Sentence({ text }: { text: string }) {
  return (
    <>
      {text
        .split(/`([^`]+)`/)
        .map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}
    </>
  );
}

/** Python, highlighted. The library escapes what it is given. */
export function Python({ code }: { code: string }) {
  const html = useMemo(
    () => hljs.highlight(code, { language: 'python', ignoreIllegals: true }).value,
    [code],
  );
  return (
    <pre tabIndex={0}>
      <code dangerouslySetInnerHTML={{ __html: html }} />
    </pre>
  );
}
