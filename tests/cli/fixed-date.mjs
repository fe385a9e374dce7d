// Loaded before the program, so that it judges on the day of tests/cards: noon in Japan on 2026-11-20.

const NOON = Date.UTC(2026, 10, 20, 3);
Date.now = () => NOON;
