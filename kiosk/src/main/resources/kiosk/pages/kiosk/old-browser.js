/* No module: a browser that cannot run the touch page, which needs modules and an import map, gets the plain pages. */
(function () {
  var supports = typeof HTMLScriptElement === 'function' && HTMLScriptElement.supports;
  if (!supports || !supports.call(HTMLScriptElement, 'importmap')) {
    location.replace('/simple');
  }
})();
