type Words = readonly [string, ...string[]];

/** Where people live and how they are called there; `share` is how many in a hundred of the contacts. */
export type People = {
  readonly share: number;
  readonly country: string;
  readonly cities: Words;
  readonly first: Words;
  readonly last: Words;
};

export const PEOPLES: readonly [People, ...People[]] = [
  {
    share: 44,
    country: 'United Kingdom',
    cities: words('London Leeds Bristol Glasgow Cardiff Norwich Belfast York Exeter Manchester'),
    first: words('Amelia Oliver Isla Harry Freya George Poppy Arthur Maisie Alfie Rosie Jack Orla Rhys'),
    last: words('Smith Taylor Hughes Bennett Clarke Ward Foster Pearce Murray Doyle Griffiths Barker'),
  },
  {
    share: 12,
    country: 'United Kingdom',
    cities: words('London Birmingham Leicester Bradford Manchester Luton'),
    first: words('Aisha Arjun Priya Imran Zara Rohan Meera Bilal Anika Kabir Simran Yusuf'),
    last: words('Patel Khan Singh Begum Sharma Ahmed Kaur Hussain Gupta Rahman Mistry Iqbal'),
  },
  {
    share: 8,
    country: 'Ireland',
    cities: words('Dublin Cork Galway Limerick Sligo'),
    first: words('Aoife Cillian Niamh Oisín Saoirse Fionn Ciara Darragh Róisín Eoin'),
    last: words("O'Brien Murphy Byrne Kelly Walsh Gallagher Nolan Keane Ó-Súilleabháin Quinn"),
  },
  {
    share: 7,
    country: 'Germany',
    cities: words('Berlin Köln Hamburg München Leipzig'),
    first: words('Lena Jonas Mia Felix Käthe Moritz Greta Björn Anke Jürgen'),
    last: words('Müller Schneider Weber Groß Schäfer Neumann Vogel Krüger Lindner Böhm'),
  },
  {
    share: 6,
    country: 'France',
    cities: words('Paris Lyon Nantes Lille Bordeaux'),
    first: words('Chloé Léo Manon Théo Inès Hugo Zoé Anaïs Rémi Amélie'),
    last: words('Martin Lefèvre Moreau Girard Rousseau Garnier Fabre Chevalier Diallo Leroy'),
  },
  {
    share: 5,
    country: 'Spain',
    cities: words('Madrid Sevilla Bilbao València Málaga'),
    first: words('Lucía Mateo Sofía Íñigo Carmen Álvaro Nuria Pablo Begoña Javier'),
    last: words('García Fernández Ibáñez Moreno Castro Núñez Ortega Serrano Peña Vidal'),
  },
  {
    share: 5,
    country: 'Poland',
    cities: words('Kraków Warszawa Gdańsk Łódź Poznań'),
    first: words('Zofia Jakub Maja Łukasz Agnieszka Michał Ola Paweł Kinga Stanisław'),
    last: words('Nowak Wójcik Zieliński Mazur Dąbrowska Król Wrona Pawlak Sikora Górska'),
  },
  {
    share: 5,
    country: 'Nigeria',
    cities: words('Lagos Abuja Ibadan Enugu'),
    first: words('Chidi Adaeze Tunde Ngozi Emeka Folake Ifeoma Segun Amara Kelechi'),
    last: words('Okafor Adeyemi Eze Balogun Nwosu Okonkwo Bello Obi Afolabi Uche'),
  },
  {
    share: 4,
    country: 'Japan',
    cities: words('Tokyo Osaka Kyoto Sapporo'),
    first: words('Haruto Yui Sota Hina Ren Aoi Takumi Sakura Daichi Emi'),
    last: words('Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Mori'),
  },
  {
    share: 4,
    country: 'Brazil',
    cities: words('Recife Curitiba Salvador Fortaleza'),
    first: words('João Beatriz Thiago Larissa Caio Antônia Rafael Letícia Otávio Luana'),
    last: words('Silva Souza Oliveira Araújo Gonçalves Ribeiro Barbosa Conceição Lima Teixeira'),
  },
];

function words(text: string): Words {
  const [first = '', ...rest] = text.split(' ');
  return [first, ...rest];
}
