// Collects places, lines or moments of one task into the hidden field "answer": percent of the picture, or milliseconds.
'use strict';
(() => {
  const form = document.getElementById('task');
  const field = document.getElementById('answer');
  const submit = document.getElementById('submit');
  const note = document.getElementById('marks');
  const kind = form.dataset.kind;
  let marks = [];

  const show = () => {
    field.value = marks.length === 0 ? '' : JSON.stringify(marks);
    submit.disabled = marks.length === 0;
    note.textContent = marks.length === 0 ? '' : marks.length + ' marked';
    if (layer) draw();
  };

  const picture = form.querySelector('#shown img, #shown video');
  let layer = null;
  if (kind !== 'mark' && picture) {
    layer = document.createElement('canvas');
    layer.id = 'layer';
    layer.style.cssText = 'position:absolute;left:0;top:0;width:100%;height:100%;touch-action:none;cursor:crosshair';
    const frame = document.createElement('div');
    frame.style.cssText = 'position:relative;display:inline-block';
    picture.replaceWith(frame);
    picture.style.display = 'block';
    frame.append(picture, layer);
  }

  const place = event => {
    const box = layer.getBoundingClientRect();
    const percent = (at, from, size) => Math.max(0, Math.min(100, 100 * (at - from) / size));
    return [percent(event.clientX, box.left, box.width), percent(event.clientY, box.top, box.height)];
  };

  const draw = () => {
    layer.width = layer.clientWidth;
    layer.height = layer.clientHeight;
    const pen = layer.getContext('2d');
    pen.strokeStyle = pen.fillStyle = '#1f6feb';
    pen.lineWidth = 4;
    const at = ([x, y]) => [x * layer.width / 100, y * layer.height / 100];
    for (const mark of marks) {
      pen.beginPath();
      if (kind === 'locate') {
        pen.arc(...at(mark), 6, 0, 2 * Math.PI);
        pen.fill();
      } else {
        mark.forEach(point => pen.lineTo(...at(point)));
        pen.stroke();
      }
    }
  };

  if (kind !== 'mark' && !layer) {
    note.textContent = 'There is no picture.';
  } else if (kind === 'locate') {
    layer.addEventListener('pointerdown', event => {
      marks = marks.concat([place(event)]).slice(-Number(form.dataset.most));
      show();
    });
  } else if (kind === 'draw') {
    let drawing = false;
    layer.addEventListener('pointerdown', event => {
      drawing = true;
      layer.setPointerCapture(event.pointerId);
      marks.push([place(event)]);
      show();
    });
    layer.addEventListener('pointermove', event => {
      if (drawing) {
        marks[marks.length - 1].push(place(event));
        show();
      }
    });
    layer.addEventListener('pointerup', () => { drawing = false; });
  } else {
    document.getElementById('mark').addEventListener('click', () => {
      const player = form.querySelector('#shown video, #shown audio');
      marks.push(player ? Math.round(1000 * player.currentTime) : 0);
      show();
    });
  }
  document.getElementById('clear').addEventListener('click', () => { marks = []; show(); });
})();
