// Stands for the window's own page where that has not been built: it shows the kind of state the desk is in.

/* global document, window */

const root = document.getElementById('root');
const show = (state) => {
  root.textContent = state.session.kind;
};
const started = await window.zairyuDesk.call('app.start');
show(started.value.state);
window.zairyuDesk.listen('state.changed', show);
