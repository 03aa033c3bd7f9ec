console.warn('stub');
