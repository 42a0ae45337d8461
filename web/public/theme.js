// Before the first paint, so that neither theme nor language flashes. web/app/theme.ts and language.ts go on from here.
(() => {
  const root = document.documentElement;
  const read = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const theme = read('chuchu.theme');
  const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.theme = dark ? 'dark' : 'light';
  const asked = new URLSearchParams(location.search).get('lang') ?? read('chuchu.language') ?? navigator.language;
  root.lang = /^en/i.test(asked) ? 'en' : 'zh-CN';
})();
