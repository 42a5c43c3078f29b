/** Markdown as a tree of values: anything unknown, HTML included, stays text. */
export type Inline =
  | { kind: 'text' | 'code'; text: string }
  | { kind: 'strong' | 'em'; parts: Inline[] }
  | { kind: 'link'; to: string; parts: Inline[] };

export type Block =
  | { kind: 'heading'; level: number; parts: Inline[] }
  | { kind: 'paragraph'; parts: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] }
  | { kind: 'code'; text: string };

const ITEM = /^\s*(?:[-*+]|(\d+)[.)])\s+(.*)$/;

export function parseMarkdown(source: string): Block[] {
  const blocks: Block[] = [];
  const lines = source.replace(/\r\n/g, '\n').split('\n');
  let i = 0;
  while (i < lines.length) {
    const line = lines[i]!;
    const heading = /^(#{1,6})\s+(.*)$/.exec(line);
    if (line.trim() === '') {
      i++;
    } else if (line.startsWith('```')) {
      const end = lines.findIndex((other, at) => at > i && other.startsWith('```'));
      const last = end < 0 ? lines.length : end;
      blocks.push({ kind: 'code', text: lines.slice(i + 1, last).join('\n') });
      i = last + 1;
    } else if (heading) {
      blocks.push({ kind: 'heading', level: heading[1]!.length, parts: parseInline(heading[2]!) });
      i++;
    } else if (ITEM.test(line)) {
      const items: string[] = [];
      const ordered = ITEM.exec(line)![1] !== undefined;
      for (; i < lines.length && lines[i]!.trim() !== ''; i++) {
        const item = ITEM.exec(lines[i]!);
        if (item) items.push(item[2]!);
        else items[items.length - 1] += ` ${lines[i]!.trim()}`;
      }
      blocks.push({ kind: 'list', ordered, items: items.map(parseInline) });
    } else {
      const start = i;
      while (i < lines.length && lines[i]!.trim() !== '' && (i === start || !(ITEM.test(lines[i]!) || /^(#{1,6}\s|```)/.test(lines[i]!)))) i++;
      blocks.push({ kind: 'paragraph', parts: parseInline(lines.slice(start, i).join('\n')) });
    }
  }
  return blocks;
}

/** `code`, **strong**, *em* and links, in this order of precedence. An image becomes its alt text: answers never load anything. */
const INLINE = /`([^`]+)`|\*\*([^*]+(?:\*[^*]+\*[^*]*)*)\*\*|__([^_]+)__|\*([^*\n]+)\*|!?\[([^\]]*)\]\(([^)\s]+)\)/;

export function parseInline(source: string): Inline[] {
  const parts: Inline[] = [];
  let rest = source;
  for (let found = INLINE.exec(rest); found; found = INLINE.exec(rest)) {
    if (found.index > 0) parts.push({ kind: 'text', text: rest.slice(0, found.index) });
    const [whole, code, strong, strongToo, em, words, to] = found;
    if (code !== undefined) parts.push({ kind: 'code', text: code });
    else if (strong !== undefined || strongToo !== undefined) parts.push({ kind: 'strong', parts: parseInline((strong ?? strongToo)!) });
    else if (em !== undefined) parts.push({ kind: 'em', parts: parseInline(em) });
    else if (!whole.startsWith('!') && isOwn(to!)) parts.push({ kind: 'link', to: to!, parts: parseInline(words!) });
    else parts.push({ kind: 'text', text: words! });
    rest = rest.slice(found.index + whole.length);
  }
  if (rest) parts.push({ kind: 'text', text: rest });
  return parts;
}

/** Our own pages only: an external address from a model could leak the athlete's data. */
const isOwn = (to: string) => /^\/(?![/\\])/.test(to);
