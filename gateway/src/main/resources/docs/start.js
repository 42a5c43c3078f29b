// "Authorize" takes a bearer token; it is kept in this page only. validatorUrl is off: it would call a foreign server.
window.ui = SwaggerUIBundle({
  url: '/openapi?format=json',
  dom_id: '#api',
  deepLinking: true,
  docExpansion: 'list',
  displayRequestDuration: true,
  tryItOutEnabled: true,
  validatorUrl: null,
});
