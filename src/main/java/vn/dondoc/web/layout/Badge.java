package vn.dondoc.web.layout;

/**
 * A state, said three ways.
 *
 * @param key the key of its word
 * @param icon its icon
 * @param tone its colour, a class of the style sheet
 */
public record Badge(String key, String icon, String tone) {
}
