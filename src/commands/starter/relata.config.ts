// Every setting may be left out. https://github.com/relata/relata#settings explains each.
export default {
  title: 'My articles',
  description: 'People, organizations and places in my articles, and what is said of them.',
  // Where the site will stand; gives canonical addresses and a sitemap.
  // baseUrl: 'https://name.github.io/repository/',
  // Articles belong to their publishers: publish all of a source, only quotes, or none of it.
  publish: { '': 'quotes' },
};
