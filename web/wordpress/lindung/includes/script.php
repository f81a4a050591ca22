<?php
/**
 * The widget's script, on pages that show one.
 *
 * @package Lindung
 */

defined( 'ABSPATH' ) || exit;

add_filter( 'script_loader_tag', 'lindung_tag_script', 10, 2 );

/** Asks for the script once, however many widgets a page has. */
function lindung_enqueue_script() {
	// Without a version: the script's address is the host's to change.
	// phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
	wp_enqueue_script( 'lindung', lindung_setting( 'folder' ) . 'lindung.js', array(), null, true );
}

/**
 * The script holds nothing up, and is the one whose hash is known.
 *
 * @param string $tag    What WordPress writes.
 * @param string $handle The script's name.
 * @return string
 */
function lindung_tag_script( $tag, $handle ) {
	if ( 'lindung' !== $handle ) {
		return $tag;
	}
	$integrity  = lindung_setting( 'integrity' );
	$attributes = 'async';
	if ( '' !== $integrity ) {
		$attributes .= sprintf( ' integrity="%s" crossorigin="anonymous"', esc_attr( $integrity ) );
	}
	return str_replace( '<script ', "<script $attributes ", $tag );
}
