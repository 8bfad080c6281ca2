/**
 * What a page may load: its own scripts by nonce and what those load, nothing from elsewhere, no plug-ins, no frame around it.
 * Style attributes are allowed since graphs place their nodes by them; style elements need the nonce too.
 */
export function contentSecurityPolicy(nonce: string, { development, https }: { development: boolean; https: boolean }) {
  const rules: Record<string, string> = {
    'default-src': "'self'",
    // The development server evaluates its modules.
    'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    'style-src': development ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    'style-src-attr': "'unsafe-inline'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': development ? "'self' ws:" : "'self'",
    'worker-src': "'self'",
    'manifest-src': "'self'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
  };
  const policy = Object.entries(rules).map(([name, value]) => `${name} ${value}`);
  return [...policy, ...(https ? ['upgrade-insecure-requests'] : [])].join('; ');
}

/** The other headers every answer carries. */
export function securityHeaders({ https }: { https: boolean }): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    ...(https ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  };
}
