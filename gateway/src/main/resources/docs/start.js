// Calls go with the session of this browser, if it is signed in; "Authorize" takes a bearer token instead, which is kept in this page only.
const CSRF_HEADER = 'X-CSRF-Token';
const bar = document.getElementById('session');
let session = { authenticated: false };

async function showSession() {
  const answer = await fetch('/session');
  if (!answer.ok) return;
  session = await answer.json();
  const [words, button] = bar.children;
  words.textContent = session.authenticated
    ? `Signed in as ${session.name ?? session.subject}. Calls you try are made as you.`
    : 'Sign in to try calls as yourself, or enter a bearer token under “Authorize”.';
  button.textContent = session.authenticated ? 'Sign out' : 'Sign in';
  button.onclick = session.authenticated ? signOut : signIn;
  bar.hidden = false;
}

function signIn() {
  location.assign(`${session.sign_in_url}?return_to=/docs`);
}

async function signOut() {
  const answer = await fetch('/session/logout', { method: 'POST', headers: { [CSRF_HEADER]: session.csrf_token } });
  const { redirect_to: next } = await answer.json();
  location.assign(next ?? '/docs');
}

// A token entered by the user takes precedence; without one, session calls need the CSRF token.
function withSession(request) {
  if (session.authenticated && !request.headers.Authorization && new URL(request.url, location.href).origin === location.origin) {
    request.headers[CSRF_HEADER] = session.csrf_token;
  }
  return request;
}

showSession();

// validatorUrl is off: it would call a foreign server
window.ui = SwaggerUIBundle({
  url: '/openapi?format=json',
  dom_id: '#api',
  deepLinking: true,
  docExpansion: 'list',
  displayRequestDuration: true,
  tryItOutEnabled: true,
  validatorUrl: null,
  requestInterceptor: withSession,
});
