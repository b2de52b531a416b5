// A real OpenID provider for the tests: node provider.mjs ISSUER ADDRESS CERTIFICATE KEY PORT
// HTTPS at ADDRESS:443 for people and programs, plain HTTP at 127.0.0.1:PORT for Dovecot's
// questions about tokens. People sign in by the provider's own development pages.
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import Provider from 'oidc-provider';

const [issuer, address, certificate, key, port] = process.argv.slice(2);
const mail = 'https://mail.example.test/imap';
const desktop = (id, extra) => ({
  client_id: id,
  token_endpoint_auth_method: 'none',
  application_type: 'native', // with a loopback address, and so any port of it (RFC 8252)
  grant_types: ['authorization_code', 'refresh_token', 'urn:ietf:params:oauth:grant-type:device_code'],
  response_types: ['code'],
  redirect_uris: ['http://127.0.0.1', 'http://127.0.0.1/callback', 'http://localhost'],
  ...extra,
});
const provider = new Provider(issuer, {
  clients: [
    desktop('desktop'),
    desktop('registered', { redirect_uris: ['http://127.0.0.1/elsewhere'] }),
    {
      client_id: 'dovecot',
      client_secret: 'dovecot-secret',
      grant_types: [],
      response_types: [],
      redirect_uris: [],
      introspection_endpoint_auth_method: 'client_secret_basic',
    },
  ],
  scopes: ['openid', 'offline_access', 'email', mail],
  claims: { openid: ['sub'], email: ['email'] },
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  features: {
    devInteractions: { enabled: true },
    deviceFlow: { enabled: true },
    introspection: { enabled: true, allowedPolicy: async () => true },
    revocation: { enabled: true, allowedPolicy: async () => true },
  },
  issueRefreshToken: async (ctx, client, code) =>
    client.grantTypeAllowed('refresh_token') && code.scopes.has('offline_access'),
  rotateRefreshToken: true,
  extraTokenClaims: async (ctx, token) => ({ username: token.accountId }),
  findAccount: async (ctx, id) => ({ accountId: id, claims: async () => ({ sub: id, email: id }) }),
  cookies: { keys: ['tests'] },
});
provider.proxy = true;
for (const event of ['server_error', 'grant.error', 'authorization.error', 'introspection.error']) {
  provider.on(event, (ctx, error) => console.error(event, error.message, error.error_description ?? ''));
}
// A test that looks for tokens must know them.
for (const event of ['access_token.saved', 'refresh_token.saved']) {
  provider.on(event, (token) => console.log(`token ${token.jti}`));
}
const tls = { cert: fs.readFileSync(certificate), key: fs.readFileSync(key) };
https.createServer(tls, provider.callback()).listen(443, address);
http.createServer(provider.callback()).listen(Number(port), '127.0.0.1');
