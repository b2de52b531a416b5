# The drawings on the cards.
ui-picture-enlarge = Enlarge
ui-picture-close = Close
