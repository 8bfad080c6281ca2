import superjson from 'superjson';
import { POST as authRoute } from '@/app/api/auth/[...all]/route';
import { GET as readRoute, POST as writeRoute } from '@/app/api/trpc/[trpc]/route';
import { pageViewerHeader } from '@/server/page-viewer';

const origin = 'http://localhost:3000';
let next = 0;

/** What a browser does with our routes: sends its cookies, keeps those it is given. Each has an address of its own. */
export class Browser {
  readonly cookies = new Map<string, string>();
  /** Whom the page that calls was made for, as a page of ours says. */
  pageViewer: string | undefined;
  private readonly address = `10.${(process.pid >> 8) & 255}.${process.pid & 255}.${++next}`;

  headers(): Headers {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = new Headers({ origin, 'content-type': 'application/json', 'x-statecraft-client': this.address });
    if (cookie) headers.set('cookie', cookie);
    if (this.pageViewer) headers.set(pageViewerHeader, this.pageViewer);
    return headers;
  }

  private keep(response: Response): Response {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0/i.test(line)) this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }

  /** Several calls in one request, as the client batches them. */
  async batch(kind: 'query' | 'mutation', calls: readonly { path: string; input?: unknown }[]) {
    const inputs = JSON.stringify(
      Object.fromEntries(calls.map(({ input }, index) => [index, superjson.serialize(input)])),
    );
    const url = `${origin}/api/trpc/${calls.map(({ path }) => path).join(',')}?batch=1`;
    const response =
      kind === 'query'
        ? await readRoute(new Request(`${url}&input=${encodeURIComponent(inputs)}`, { headers: this.headers() }))
        : await writeRoute(new Request(url, { method: 'POST', headers: this.headers(), body: inputs }));
    this.keep(response);
    const text = await response.text();
    const answers = JSON.parse(text) as {
      result?: { data: never };
      error?: { json: { message: string; data: { code: string } } };
    }[];
    return { status: response.status, text, answers };
  }

  private async one<T>(kind: 'query' | 'mutation', path: string, input?: unknown) {
    const { answers, text, status } = await this.batch(kind, [{ path, input }]);
    const [answer] = answers;
    const data = answer?.result ? superjson.deserialize<T>(answer.result.data) : undefined;
    return { status, text, data, error: answer?.error?.json };
  }

  query<T>(path: string, input?: unknown) {
    return this.one<T>('query', path, input);
  }

  mutate<T>(path: string, input?: unknown) {
    return this.one<T>('mutation', path, input);
  }

  async auth(path: string, body: object): Promise<Response> {
    const request = new Request(`${origin}/api/auth${path}`, {
      method: 'POST',
      headers: this.headers(),
      body: JSON.stringify(body),
    });
    return this.keep(await authRoute(request));
  }
}
