/** A browser without a screen: keeps cookies by origin and follows redirects, so that a test can stop half-way. */
export interface Arrival {
  url: URL;
  status: number;
  headers: Headers;
  text: string;
}

export class HoppingBrowser {
  private readonly cookies = new Map<string, Map<string, string>>();
  /** Every address that it was sent to. */
  readonly visited: string[] = [];

  /** Follows redirects; `stopAt` says of an address whether to stay outside, and then it is in `url`. */
  async visit(address: string, stopAt: (url: URL) => boolean = () => false): Promise<Arrival> {
    let url = new URL(address);
    for (let hop = 0; hop < 20; hop += 1) {
      this.visited.push(url.href);
      if (stopAt(url)) return { url, status: 0, headers: new Headers(), text: '' };
      const response = await this.fetch(url);
      const next = response.headers.get('location');
      const text = await response.text();
      if (!next) return { url, status: response.status, headers: response.headers, text };
      url = new URL(next, url);
    }
    throw new Error(`Sent around in circles: ${this.visited.join('\n')}`);
  }

  async fetch(address: string | URL, init: RequestInit = {}): Promise<Response> {
    const { origin } = new URL(address);
    const jar = this.cookies.get(origin) ?? new Map<string, string>();
    this.cookies.set(origin, jar);
    const headers = new Headers(init.headers);
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(address, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  cookie(origin: string, name: string): string | undefined {
    return this.cookies.get(origin)?.get(name);
  }

  setCookie(origin: string, name: string, value: string): void {
    const jar = this.cookies.get(origin) ?? new Map<string, string>();
    this.cookies.set(origin, jar.set(name, value));
  }
}
