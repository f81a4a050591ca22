<?php
/**
 * The ways to ask for the widget: a shortcode and a block.
 *
 * @package Lindung
 */

defined( 'ABSPATH' ) || exit;

add_action( 'init', 'lindung_register_block' );
add_shortcode( 'lindung', 'lindung_show_shortcode' );

/** The block of block/block.json, rendered here. */
function lindung_register_block() {
	$block = register_block_type( dirname( __DIR__ ) . '/block', array( 'render_callback' => 'lindung_show_block' ) );
	if ( ! $block ) {
		return;
	}
	foreach ( $block->editor_script_handles as $handle ) {
		wp_set_script_translations( $handle, 'lindung', dirname( __DIR__ ) . '/languages' );
		// What the editor's script can't know.
		$state = array(
			'isReady'  => '' !== lindung_setting( 'folder' ),
			'settings' => current_user_can( 'manage_options' ) ? lindung_settings_address() : '',
		);
		wp_add_inline_script( $handle, 'window.lindungState = ' . wp_json_encode( $state ) . ';', 'before' );
	}
}

/**
 * The block, for visitors.
 *
 * @param array $attributes As block.json lists them.
 * @return string
 */
function lindung_show_block( $attributes ) {
	return sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), lindung_element( $attributes ) );
}

/**
 * [lindung campaign="baznas" amount="500000"]
 *
 * @param array|string $attributes What stands in the brackets.
 * @return string
 */
function lindung_show_shortcode( $attributes ) {
	return lindung_element( shortcode_atts( array_fill_keys( LINDUNG_CHOICES, '' ), $attributes, 'lindung' ) );
}
