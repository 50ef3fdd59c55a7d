/* No module: a browser that cannot run the touch page, which needs modules and an import map, gets the plain pages; so does one before Chromium 96, which cannot say. */
(function () {
  var supports = typeof HTMLScriptElement === 'function' && HTMLScriptElement.supports;
  if (!supports || !supports.call(HTMLScriptElement, 'importmap')) {
    location.replace('/simple');
  }
})();
