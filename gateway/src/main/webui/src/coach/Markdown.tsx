import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { parseMarkdown, type Block, type Inline } from './parseMarkdown';

/** Renders a model's Markdown as our own elements; none of it is ever treated as HTML. */
export function Markdown({ text }: { text: string }) {
  const blocks = useMemo(() => parseMarkdown(text), [text]);
  return <div className="markdown">{blocks.map(block)}</div>;
}

function block(value: Block, key: number): ReactNode {
  switch (value.kind) {
    case 'heading':
      return <h3 key={key}>{value.parts.map(inline)}</h3>;
    case 'paragraph':
      return <p key={key}>{value.parts.map(inline)}</p>;
    case 'code':
      return (
        <pre key={key}>
          <code>{value.text}</code>
        </pre>
      );
    case 'list': {
      const items = value.items.map((item, i) => <li key={i}>{item.map(inline)}</li>);
      return value.ordered ? <ol key={key}>{items}</ol> : <ul key={key}>{items}</ul>;
    }
  }
}

function inline(part: Inline, key: number): ReactNode {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'code':
      return <code key={key}>{part.text}</code>;
    case 'strong':
      return <strong key={key}>{part.parts.map(inline)}</strong>;
    case 'em':
      return <em key={key}>{part.parts.map(inline)}</em>;
    case 'link':
      return (
        <Link key={key} to={part.to}>
          {part.parts.map(inline)}
        </Link>
      );
  }
}
