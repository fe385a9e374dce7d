// What a person may choose, with its bounds. No setting holds anything about a card.

import * as v from 'valibot';

export const LANGUAGE_CHOICES = ['system', 'ja', 'ja-easy', 'en', 'zh-Hans'] as const;
export const THEME_CHOICES = ['system', 'light', 'dark'] as const;

export const SettingsSchema = v.strictObject({
  language: v.picklist(LANGUAGE_CHOICES),
  theme: v.picklist(THEME_CHOICES),
  /** Name of the reader to use; null: the one with a card. */
  reader: v.nullable(v.pipe(v.string(), v.maxLength(256))),
  /** null: chosen by the program. */
  provider: v.nullable(v.picklist(['pcsc-mini', 'pcsclite'])),
  /** Take the result away when the card leaves. */
  blankOnRemoval: v.boolean(),
  /** Take it away after so many seconds without a key or a click; 0: never. */
  blankAfterIdleSeconds: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3600)),
  /** Hide the face photo after so many seconds; 0: never. */
  hidePhotoAfterSeconds: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(600)),
});

export type Settings = Readonly<v.InferOutput<typeof SettingsSchema>>;

export const DEFAULT_SETTINGS: Settings = {
  language: 'system',
  theme: 'system',
  reader: null,
  provider: null,
  blankOnRemoval: true,
  blankAfterIdleSeconds: 120,
  hidePhotoAfterSeconds: 20,
};
