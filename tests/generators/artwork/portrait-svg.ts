// A drawn face: head, hair, clothes and background out of a few shapes. No photograph stands behind any of them.

export interface Portrait {
  readonly skin: string;
  readonly shade: string;
  readonly hair: string;
  readonly style: HairStyle;
  readonly clothes: Clothes;
  readonly garment: string;
  readonly collar: string;
  readonly background: string;
  readonly glasses?: boolean;
  readonly beard?: 'full' | 'moustache';
  readonly age?: 'child' | 'adult' | 'old';
}

export type HairStyle =
  'short' | 'parted' | 'curly' | 'bob' | 'long' | 'tied' | 'bun' | 'headscarf' | 'fringe' | 'receding';

export type Clothes = 'suit' | 'round-neck' | 'v-neck' | 'shirt';

/** 3 : 4, the shape of the 3 × 4 cm photograph of an application. */
export const PORTRAIT_WIDTH = 180;
export const PORTRAIT_HEIGHT = 240;

export function portraitSvg(portrait: Portrait): string {
  const child = portrait.age === 'child';
  const head = [
    hairBehind(portrait),
    neck(portrait),
    clothes(portrait),
    ears(portrait),
    `<path d="${HEAD}" fill="${portrait.skin}"/>`,
    beard(portrait),
    features(portrait),
    hairInFront(portrait),
    glasses(portrait),
  ].join('');
  const scaled = child ? `<g transform="translate(18 46) scale(0.8)">${head}</g>` : head;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PORTRAIT_WIDTH} ${PORTRAIT_HEIGHT}">` +
    `<rect width="180" height="240" fill="${portrait.background}"/>${scaled}</svg>`
  );
}

const HEAD = 'M48 98 C46 60 66 44 90 44 C114 44 134 60 132 98 C131 130 112 158 90 158 C68 158 49 130 48 98 Z';

function neck({ skin, shade }: Portrait): string {
  return (
    `<path d="M72 140 L72 176 C72 196 108 196 108 176 L108 140 Z" fill="${skin}"/>` +
    `<path d="M72 146 C80 162 100 162 108 146 L108 158 C98 172 82 172 72 158 Z" fill="${shade}"/>`
  );
}

function ears({ skin, shade, style }: Portrait): string {
  if (style === 'headscarf' || style === 'bob') return '';
  const ear = (x: number) =>
    `<ellipse cx="${x}" cy="106" rx="7" ry="12" fill="${skin}"/><ellipse cx="${x}" cy="107" rx="3" ry="6" fill="${shade}"/>`;
  return ear(47) + ear(133);
}

function clothes({ clothes, garment, collar }: Portrait): string {
  const body = `<path d="M6 244 C8 204 30 190 66 180 C80 194 100 194 114 180 C150 190 172 204 174 244 Z" fill="${garment}"/>`;
  switch (clothes) {
    case 'suit':
      return (
        body +
        `<path d="M66 179 C80 193 100 193 114 179 L122 188 L96 244 L84 244 L58 188 Z" fill="${collar}"/>` +
        '<path d="M84 202 L96 202 L99 210 L95 214 L99 244 L81 244 L85 214 L81 210 Z" fill="#8a4040"/>' +
        `<path d="M66 178 L90 204 L78 214 L58 186 Z M114 178 L90 204 L102 214 L122 186 Z" fill="#fff"/>` +
        `<path d="M58 183 L40 200 L54 208 L48 214 L84 244 L60 244 Z M122 183 L140 200 L126 208 L132 214 L96 244 L120 244 Z" fill="${garment}"/>` +
        '<path d="M58 185 L52 202 L62 206 L58 212 L84 243 M122 185 L128 202 L118 206 L122 212 L96 243" stroke="#00000055" stroke-width="1.6" fill="none"/>'
      );
    case 'round-neck':
      return (
        body +
        `<path d="M64 180 C76 204 104 204 116 180 L110 179 C100 196 80 196 70 179 Z" fill="${collar}"/>`
      );
    case 'v-neck':
      return body + `<path d="M67 180 L90 220 L113 180 C104 193 76 193 67 180 Z" fill="${collar}"/>`;
    case 'shirt':
      return (
        body +
        `<path d="M68 177 L90 202 L76 214 L58 184 Z M112 177 L90 202 L104 214 L122 184 Z" fill="${collar}"/>`
      );
  }
}

function features({ shade, hair, age, style }: Portrait): string {
  const brow = style === 'headscarf' ? '#3a2f2a' : age === 'old' ? '#8d8a86' : hair;
  const eye = (x: number) =>
    `<ellipse cx="${x}" cy="104" rx="7.5" ry="5.5" fill="#fff"/><circle cx="${x}" cy="104" r="4.6" fill="#2f2622"/>` +
    `<circle cx="${x + 1.5}" cy="102.4" r="1.3" fill="#fff"/>`;
  const lines =
    age === 'old'
      ? `<path d="M64 128 C62 134 62 138 65 142 M116 128 C118 134 118 138 115 142 M76 66 C84 63 96 63 104 66" stroke="${shade}" stroke-width="2" fill="none"/>`
      : '';
  return (
    eye(71) +
    eye(109) +
    `<path d="M60 92 C66 86 76 86 82 90 M98 90 C104 86 114 86 120 92" stroke="${brow}" stroke-width="3.4" fill="none" stroke-linecap="round"/>` +
    `<path d="M90 106 C88 116 85 121 87 124 C89 126 92 126 94 124" stroke="${shade}" stroke-width="2.6" fill="none" stroke-linecap="round"/>` +
    `<path d="M76 136 C84 143 96 143 104 136" stroke="#a8534a" stroke-width="3.6" fill="none" stroke-linecap="round"/>` +
    lines
  );
}

function beard({ beard, hair }: Portrait): string {
  if (beard === 'full')
    return `<path d="M49 106 C52 140 70 160 90 160 C110 160 128 140 131 106 C126 122 116 128 106 128 C96 124 84 124 74 128 C64 128 54 122 49 106 Z" fill="${hair}"/>`;
  if (beard === 'moustache')
    return `<path d="M72 132 C80 126 87 127 90 129 C93 127 100 126 108 132 C100 133 94 133 90 132 C86 133 80 133 72 132 Z" fill="${hair}"/>`;
  return '';
}

function hairBehind({ style, hair, garment }: Portrait): string {
  switch (style) {
    case 'long':
      return `<path d="M42 100 C36 52 62 32 90 32 C118 32 144 52 138 100 C138 140 146 176 142 200 L38 200 C34 176 42 140 42 100 Z" fill="${hair}"/>`;
    case 'bob':
      return `<path d="M40 104 C34 54 60 32 90 32 C120 32 146 54 140 104 C140 130 142 146 134 156 L46 156 C38 146 40 130 40 104 Z" fill="${hair}"/>`;
    case 'bun':
      return `<ellipse cx="90" cy="32" rx="23" ry="13" fill="${hair}"/>`;
    case 'tied':
      return `<path d="M128 70 C152 84 152 140 140 172 C134 176 128 170 130 160 C136 130 132 100 124 88 Z" fill="${hair}"/>`;
    case 'headscarf':
      return `<path d="M34 118 C28 54 58 28 90 28 C122 28 152 54 146 118 C146 160 150 190 152 214 L28 214 C30 190 34 160 34 118 Z" fill="${garment}"/>`;
    default:
      return '';
  }
}

function hairInFront({ style, hair, garment }: Portrait): string {
  const top = HAIR_IN_FRONT[style];
  return style === 'headscarf'
    ? `<path d="M34 118 C28 54 58 28 90 28 C122 28 152 54 146 118 C146 150 134 176 110 190 C100 196 80 196 70 190 C46 176 34 150 34 118 Z M52 100 C52 132 70 160 90 160 C110 160 128 132 128 100 C128 72 112 60 90 60 C68 60 52 72 52 100 Z" fill="${garment}" fill-rule="evenodd"/>`
    : `<path d="${top}" fill="${hair}"/>`;
}

const HAIR_IN_FRONT: Readonly<Record<Exclude<HairStyle, 'headscarf'>, string>> & {
  readonly headscarf?: never;
} = {
  short:
    'M44 100 C36 54 62 32 92 32 C122 32 144 54 136 100 C132 88 130 80 124 70 C104 76 74 74 58 66 C52 76 48 88 44 100 Z',
  parted:
    'M44 102 C34 52 62 30 94 32 C124 34 144 56 136 102 C132 88 128 78 120 72 C100 74 84 66 74 54 C70 68 56 76 50 82 C47 90 46 96 44 102 Z',
  curly:
    'M46 100 C36 96 34 80 42 74 C38 60 50 46 62 48 C66 34 86 30 94 38 C106 28 124 36 126 50 C140 52 146 68 138 78 C146 86 142 98 134 100 C132 88 128 78 122 72 C114 78 104 74 98 70 C90 78 78 76 72 70 C66 76 58 76 56 74 C50 84 48 92 46 100 Z',
  bob: 'M44 112 C34 54 60 32 90 32 C120 32 146 54 136 112 C134 96 130 84 124 76 C100 76 78 70 66 58 C58 74 48 86 44 112 Z',
  long: 'M44 116 C36 54 62 32 90 32 C118 32 144 54 136 116 C134 94 126 74 90 50 C54 74 46 94 44 116 Z',
  tied: 'M46 98 C40 54 64 34 90 34 C118 34 140 54 134 98 C128 78 112 62 92 58 C72 62 54 76 46 98 Z',
  bun: 'M46 100 C38 56 62 34 90 34 C118 34 142 56 134 100 C130 80 114 66 90 62 C66 66 50 80 46 100 Z',
  fringe:
    'M44 108 C34 54 60 32 90 32 C120 32 146 54 136 108 C134 98 132 92 130 86 C104 90 76 90 50 86 C48 92 46 98 44 108 Z',
  receding:
    'M46 104 C42 82 44 66 56 54 C70 40 110 40 124 54 C136 66 138 82 134 104 C130 92 128 80 122 68 C112 54 68 54 58 68 C52 80 50 92 46 104 Z',
};

function glasses({ glasses }: Portrait): string {
  if (glasses !== true) return '';
  return (
    '<g fill="none" stroke="#33302e" stroke-width="2.6"><rect x="56" y="94" width="29" height="21" rx="8"/>' +
    '<rect x="95" y="94" width="29" height="21" rx="8"/><path d="M85 102 C88 99 92 99 95 102 M56 101 L47 99 M124 101 L133 99"/></g>'
  );
}
