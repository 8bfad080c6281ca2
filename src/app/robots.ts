import type { MetadataRoute } from 'next';

/** Lessons may be found; what belongs to one person or to an administrator need not be. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/', disallow: ['/api/', '/account', '/admin', '/reset-password'] } };
}
