import '@angular/compiler';
import { Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { bootstrapApplication } from '@angular/platform-browser';
import type { Mount } from '../support/editors/contract';

const mount: Mount = async (root) => {
  const text = signal('');
  class Composer {
    text = text;
  }
  // Called as the function that a decorator is: the page's bundler knows no decorators.
  Component({
    selector: 'app-composer',
    imports: [FormsModule],
    template: '<textarea [(ngModel)]="text"></textarea>',
  })(Composer);
  root.append(document.createElement('app-composer'));
  await bootstrapApplication(Composer, { providers: [provideZonelessChangeDetection()] });
  return { read: () => text() };
};

export default mount;
