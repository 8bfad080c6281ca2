import { lazyPlaces, type PlaceNode, type Places, type PlaceTree } from './places';

/** Where everything stands in a JSON text that `parseJson` accepts; of a broken text, as far as it goes. */
export const jsonPlaces = (text: string): Places => lazyPlaces(text, () => new Scanner(text).tree());

class Scanner {
  private at = 0;
  private readonly path: (string | number)[] = [];
  private readonly duplicates: { path: (string | number)[]; key: readonly [number, number] }[] = [];

  constructor(private readonly text: string) {}

  tree(): PlaceTree {
    return { root: this.value(undefined), duplicates: this.duplicates };
  }

  private value(key: readonly [number, number] | undefined): PlaceNode {
    this.space();
    const start = this.at;
    const sign = this.text[start];
    let members: Map<string | number, PlaceNode> | undefined;
    if (sign === '{') members = this.members();
    else if (sign === '[') members = this.items();
    else if (sign === '"') this.string();
    else while (this.at < this.text.length && !/[\s,\]}]/.test(this.text.charAt(this.at))) this.at++;
    return members === undefined ? { start, end: this.at, key } : { start, end: this.at, key, members };
  }

  private members(): Map<string | number, PlaceNode> {
    const members = new Map<string | number, PlaceNode>();
    this.at++;
    for (;;) {
      this.space();
      if (this.text[this.at] !== '"') break;
      const start = this.at;
      this.string();
      const key = [start, this.at] as const;
      const name = nameOf(this.text.slice(start, this.at));
      this.path.push(name);
      if (members.has(name)) this.duplicates.push({ path: [...this.path], key });
      this.space();
      if (this.text[this.at] === ':') this.at++;
      members.set(name, this.value(key));
      this.path.pop();
      this.space();
      if (this.text[this.at] !== ',') break;
      this.at++;
    }
    if (this.text[this.at] === '}') this.at++;
    return members;
  }

  private items(): Map<string | number, PlaceNode> {
    const items = new Map<string | number, PlaceNode>();
    this.at++;
    for (;;) {
      this.space();
      if (this.at >= this.text.length || this.text[this.at] === ']') break;
      this.path.push(items.size);
      items.set(items.size, this.value(undefined));
      this.path.pop();
      this.space();
      if (this.text[this.at] !== ',') break;
      this.at++;
    }
    if (this.text[this.at] === ']') this.at++;
    return items;
  }

  private string(): void {
    this.at++;
    while (this.at < this.text.length && this.text[this.at] !== '"') this.at += this.text[this.at] === '\\' ? 2 : 1;
    this.at = Math.min(this.at + 1, this.text.length);
  }

  private space(): void {
    while (/\s/.test(this.text.charAt(this.at))) this.at++;
  }
}

function nameOf(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted.slice(1, -1);
  }
}
