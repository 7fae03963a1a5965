/**
 * What a browser may do with our answers. Scripts and styles come from our own files, or carry the nonce of this very
 * answer; nobody frames us; whoever came by https comes by https for a year. A server for development needs more: React evaluates there, and styles arrive inline.
 */
export function securityHeaders(
  nonce: string,
  { dev, https }: { dev: boolean; https: boolean },
): Record<string, string> {
  return {
    ...(https && { "strict-transport-security": "max-age=31536000; includeSubDomains" }),
    "content-security-policy": contentSecurityPolicy(nonce, dev),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
  };
}

function contentSecurityPolicy(nonce: string, dev: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
