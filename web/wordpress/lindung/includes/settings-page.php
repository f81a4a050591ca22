<?php
/**
 * The settings, for administrators.
 *
 * @package Lindung
 */

defined( 'ABSPATH' ) || exit;

add_action( 'admin_init', 'lindung_register_settings' );
add_action( 'admin_menu', 'lindung_add_settings_page' );
add_action( 'admin_notices', 'lindung_ask_for_folder' );
add_filter( 'plugin_action_links_lindung/lindung.php', 'lindung_link_settings' );

/** The form's fields. WordPress itself checks its nonce, and that the user may manage options. */
function lindung_register_settings() {
	register_setting( 'lindung', 'lindung', array( 'sanitize_callback' => 'lindung_sanitize_settings' ) );
	add_settings_section( 'lindung', '', '__return_null', 'lindung' );
	$fields = array(
		'folder'    => array(
			__( 'Folder of the widget', 'lindung' ),
			__( 'The address of the folder that holds lindung.js. It begins with https://.', 'lindung' ),
		),
		'integrity' => array(
			__( 'Hash of the script', 'lindung' ),
			__( 'Browsers then run this very script alone. Optional; integrity.json has it.', 'lindung' ),
		),
		'link'      => array(
			__( 'Link without the widget', 'lindung' ),
			__( 'A page for givers where the widget can’t run. Optional; a post may say another.', 'lindung' ),
		),
	);
	foreach ( $fields as $name => list( $label, $help ) ) {
		add_settings_field(
			"lindung-$name",
			$label,
			'lindung_show_field',
			'lindung',
			'lindung',
			array(
				'label_for' => "lindung-$name",
				'name'      => $name,
				'help'      => $help,
			)
		);
	}
}

/**
 * One field, and what it is for.
 *
 * @param array $field Its label_for, name and help.
 */
function lindung_show_field( $field ) {
	printf(
		'<input class="regular-text code" id="%1$s" name="lindung[%2$s]" value="%3$s" aria-describedby="%1$s-help" spellcheck="false"><p class="description" id="%1$s-help">%4$s</p>',
		esc_attr( $field['label_for'] ),
		esc_attr( $field['name'] ),
		esc_attr( lindung_setting( $field['name'] ) ),
		esc_html( $field['help'] )
	);
}

/** A page of its own below Settings. */
function lindung_add_settings_page() {
	add_options_page( 'Lindung', 'Lindung', 'manage_options', 'lindung', 'lindung_show_settings' );
}

/** The page. */
function lindung_show_settings() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	echo '<div class="wrap"><h1>' . esc_html( get_admin_page_title() ) . '</h1>';
	echo '<p>' . esc_html__( 'In a post, add the block “Lindung donation widget”, or write:', 'lindung' ) . '</p>';
	echo '<p><code>[lindung campaign="baznas" amount="500000"]</code></p>';
	echo '<form action="options.php" method="post">';
	settings_fields( 'lindung' );
	do_settings_sections( 'lindung' );
	submit_button();
	echo '</form></div>';
}

/** The address of the settings. */
function lindung_settings_address() {
	return admin_url( 'options-general.php?page=lindung' );
}

/** Where a new plugin shows itself: what is still to do. */
function lindung_ask_for_folder() {
	$is_here = in_array( get_current_screen()->id, array( 'plugins', 'settings_page_lindung' ), true );
	if ( ! $is_here || '' !== lindung_setting( 'folder' ) || ! current_user_can( 'manage_options' ) ) {
		return;
	}
	printf(
		'<div class="notice notice-info"><p>%s <a href="%s">%s</a></p></div>',
		esc_html__( 'Lindung shows its widget once it knows the folder that holds lindung.js.', 'lindung' ),
		esc_url( lindung_settings_address() ),
		esc_html__( 'Settings of Lindung', 'lindung' )
	);
}

/**
 * The way from the list of plugins.
 *
 * @param array $links Links beside the plugin.
 * @return array
 */
function lindung_link_settings( $links ) {
	$link = sprintf( '<a href="%s">%s</a>', esc_url( lindung_settings_address() ), esc_html__( 'Settings', 'lindung' ) );
	return array_merge( array( $link ), $links );
}
