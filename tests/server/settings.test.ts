import { describe, expect, it } from 'vitest';
import { refuseOrigin } from '@/server/check-origin';
import { clientAddress } from '@/server/client-address';
import { EnvFault, readEnv } from '@/server/env';
import { contentSecurityPolicy, securityHeaders } from '@/server/security-headers';
import { trustedOrigins } from '@/server/trusted-origins';

const good = { DATABASE_URL: 'postgres://u:p@h/d', AUTH_SECRET: 'x'.repeat(32) };

describe('settings', () => {
  it('fill in what may be left out; empty is absent', () => {
    expect(readEnv({ ...good, SMTP_URL: '', APP_URL: 'https://learn.example.org/path' })).toMatchObject({
      DATABASE_POOL: 5,
      DATABASE_PREPARED: false,
      APP_URL: 'https://learn.example.org',
      CLIENT_IP_HOPS: 1,
    });
  });

  it('name each fault in a sentence, and never a secret', () => {
    const faulty = {
      DATABASE_URL: 'mysql://root:hunter2@h/d',
      AUTH_SECRET: 'hunter3',
      APP_URL: 'here',
      DATABASE_POOL: '0',
      DATABASE_PREPARED: 'yes',
    };
    const read = () => readEnv(faulty);
    expect(read).toThrow(EnvFault);
    try {
      read();
    } catch (error) {
      const lines = (error as Error).message.split('\n');
      expect(lines.map((line) => line.split(' ')[0]).sort()).toEqual([
        'APP_URL',
        'AUTH_SECRET',
        'DATABASE_POOL',
        'DATABASE_PREPARED',
        'DATABASE_URL',
      ]);
      expect(lines.join()).not.toMatch(/hunter/);
    }
    expect(() => readEnv({})).toThrow(/DATABASE_URL is not set.*\nAUTH_SECRET is not set/);
  });
});

describe('the address of who asks', () => {
  const of = (chain: string | undefined, hops = 1) =>
    clientAddress(new Headers(chain === undefined ? {} : { 'x-forwarded-for': chain }), 'x-forwarded-for', hops);
  it('is what our own proxies saw, not what was sent to them', () => {
    expect(of('6.6.6.6, 203.0.113.9')).toBe('203.0.113.9');
    expect(of('6.6.6.6, 203.0.113.9, 10.0.0.1', 2)).toBe('203.0.113.9');
    expect(of('203.0.113.9', 2)).toBe('203.0.113.9');
  });
  it('is a network for IPv6, and unknown where nothing can be read', () => {
    expect(of('2001:db8:1:2:3:4:5:6')).toBe(of('2001:0db8:1:2::9'));
    expect(of('::1')).toBe('0:0:0:0::');
    expect(of('::ffff:203.0.113.9')).toBe('203.0.113.9');
    expect([of(undefined), of('nonsense'), of('')]).toEqual(['unknown', 'unknown', 'unknown']);
  });
});

describe('origins', () => {
  const trusted = trustedOrigins('http://localhost:3000');
  const refuse = (method: string, headers: Record<string, string>) =>
    refuseOrigin(method, new Headers(headers), trusted);
  it('are ours for a change, under every name of this machine', () => {
    for (const origin of ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])
      expect(refuse('POST', { origin, 'sec-fetch-site': 'same-origin' })).toBeUndefined();
    expect(trustedOrigins('https://learn.example.org')).toEqual(['https://learn.example.org']);
  });
  it('of others are refused, but may read what is public', () => {
    expect(refuse('POST', { origin: 'http://evil.example' })).toContain('APP_URL');
    expect(refuse('POST', { origin: 'null' })).toBeDefined();
    expect(refuse('POST', { origin: 'http://localhost:3001' })).toBeDefined();
    expect(refuse('POST', { 'sec-fetch-site': 'cross-site' })).toBeDefined();
    expect(refuse('GET', { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' })).toBeUndefined();
  });
});

describe('the content security policy', () => {
  it('lets only scripts with the nonce run, and nobody frame the page', () => {
    const policy = contentSecurityPolicy('abc', { development: false, https: true });
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-eval');
    expect(policy.match(/'unsafe-inline'/g)).toHaveLength(1);
    expect(securityHeaders({ https: false })).not.toHaveProperty('strict-transport-security');
  });
});
