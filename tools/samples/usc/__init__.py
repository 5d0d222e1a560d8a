"""The pictures, documents and sound of the sample for USC Rossier: Harbor Mesa Middle School."""
