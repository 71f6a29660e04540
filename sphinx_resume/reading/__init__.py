"""From a document tree to the model: nodes, sentences, one page at a time."""
